namespace WicNews.Core.Markdown.Sanitising;

/// <summary>Attributes whose value is a list of words.</summary>
internal static class Tokens
{
    /// <summary>The words that may stay, each once; null when none may.</summary>
    public static string? Keep(string value, Func<string, bool> mayStay)
    {
        var kept = value.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries).Where(mayStay).Distinct().ToArray();
        return kept.Length == 0 ? null : string.Join(' ', kept);
    }
}
