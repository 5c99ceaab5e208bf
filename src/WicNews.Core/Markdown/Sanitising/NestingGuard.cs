namespace WicNews.Core.Markdown.Sanitising;

/// <summary>Refuses markup nested so deeply that walking its tree could exhaust the stack or the clock.</summary>
internal static class NestingGuard
{
    private const int Deepest = 500;

    /// <summary>
    /// Counts opening against closing tags without parsing. An over-estimate is fine: honest text does not come near the limit,
    /// for tags that are never closed (void elements) are left out.
    /// </summary>
    public static bool IsShallow(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (html[at + 1] == '/')
                depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(html[at + 1]) && !IsVoid(html.AsSpan(at + 1)) && ++depth > Deepest)
                return false;
        }
        return true;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
            length++;
        return AllowList.VoidElements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag[..length]);
    }
}
