using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Shared;

/// <summary>The beginning of a text, for those who show a line or two of it.</summary>
public static class Summary
{
    private const int Most = 200;
    private static readonly char[] Ends = ['.', '!', '?', '。', '！', '？'];

    /// <summary>Whole sentences where they fit, words otherwise; null where there is no text.</summary>
    public static string? Of(string? markdown)
    {
        var text = string.Join(' ', PlainText.Of(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= Most)
            return text.Length == 0 ? null : text;
        var sentence = text.LastIndexOfAny(Ends, Most - 1) + 1;
        if (sentence > Most / 3)
            return text[..sentence];
        var space = text.LastIndexOf(' ', Most - 2);
        var end = space > Most / 2 ? space : Most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
