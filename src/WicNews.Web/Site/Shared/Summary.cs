using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Shared;

/// <summary>The beginning of a text, for those who show a line or two of it.</summary>
public static class Summary
{
    private const int Most = 200;

    /// <summary>Whole sentences where they fit, words otherwise; null where there is no text.</summary>
    public static string? Of(string? markdown)
    {
        var text = string.Join(' ', PlainText.Of(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= Most)
            return text.Length == 0 ? null : text;
        for (var end = Most; end > Most / 3; end--)
            if (IsEndOfSentence(text, end))
                return text[..end];
        var space = text.LastIndexOf(' ', Most - 2);
        var last = space > Most / 2 ? space : Most - 1;
        return text[..(char.IsHighSurrogate(text[last - 1]) ? last - 1 : last)] + "…";
    }

    /// <summary>The full stop within Web3.0 ends none.</summary>
    private static bool IsEndOfSentence(string text, int end) => text[end - 1] is '。' or '！' or '？' || (text[end - 1] is '.' or '!' or '?' && text[end] == ' ');
}
