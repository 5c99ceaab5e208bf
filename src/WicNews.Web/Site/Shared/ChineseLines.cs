using System.Text;

namespace WicNews.Web.Site.Shared;

/// <summary>
/// Keeps a middle dot in a name from standing at the start of a line, as Chinese typesetting asks, and a span of years together. To browsers
/// dot and dash are marks before which a line may end, whatever the stylesheet says; an invisible joiner forbids it.
/// </summary>
public static class ChineseLines
{
    private const char Joiner = '\u2060';
    private static readonly string[] WithoutLines = ["<script", "<title", "<textarea"];

    public static string Bind(string html)
    {
        StringBuilder? bound = null;
        var copied = 0;
        for (var at = html.AsSpan().IndexOfAny('·', '—'); at >= 0; at = Next(html, at + 1))
        {
            if (!IsWithinAWord(html, at) || !IsText(html, at))
                continue;
            (bound ??= new StringBuilder(html.Length + 100)).Append(html, copied, at - copied).Append(Joiner).Append(html[at]);
            if (html[at] == '—')
                bound.Append(Joiner);
            copied = at + 1;
        }
        return bound?.Append(html, copied, html.Length - copied).ToString() ?? html;
    }

    private static int Next(string html, int from) => html.AsSpan(from).IndexOfAny('·', '—') is >= 0 and var found ? from + found : -1;

    private static bool IsWithinAWord(string html, int at) => at > 0 && at + 1 < html.Length && (html[at] == '·'
        ? char.IsLetter(html[at - 1]) && char.IsLetter(html[at + 1])
        : char.IsAsciiDigit(html[at - 1]) && char.IsAsciiDigit(html[at + 1]));

    /// <summary>Not within a tag, where addresses are, and not in an element whose text is not laid out.</summary>
    private static bool IsText(string html, int at)
    {
        var tag = html.LastIndexOf('<', at);
        return tag >= 0 && html.IndexOf('>', tag, at - tag) >= 0
            && !WithoutLines.Any(name => string.CompareOrdinal(html, tag, name, 0, name.Length) == 0);
    }
}
