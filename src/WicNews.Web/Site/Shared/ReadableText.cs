using System.Globalization;
using System.Text;

namespace WicNews.Web.Site.Shared;

/// <summary>
/// The renderer writes every character beyond Latin as a number, which makes Chinese pages several times as large. Characters from
/// U+00A1 on mean nothing to HTML and are put back as themselves; all others stay encoded.
/// </summary>
public static class ReadableText
{
    private const string Start = "&#x";
    private const int LongestNumber = 6;
    private const int FirstHarmless = 0xA1;

    public static string Decode(string html)
    {
        var at = html.IndexOf(Start, StringComparison.Ordinal);
        if (at < 0)
            return html;
        var output = new StringBuilder(html.Length);
        var copied = 0;
        for (; at >= 0; at = html.IndexOf(Start, at + 1, StringComparison.Ordinal))
        {
            var end = html.IndexOf(';', at, Math.Min(html.Length - at, Start.Length + LongestNumber + 1));
            if (end < 0
                || !int.TryParse(html.AsSpan(at + Start.Length, end - at - Start.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                || code < FirstHarmless
                || !Rune.IsValid(code))
                continue;
            output.Append(html, copied, at - copied).Append(new Rune(code).ToString());
            copied = end + 1;
        }
        return output.Append(html, copied, html.Length - copied).ToString();
    }
}
