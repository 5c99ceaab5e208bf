using System.Text.RegularExpressions;

namespace WicNews.Web.Site.Shared;

/// <summary>
/// Puts a picture's colour behind it in rendered text, as <see cref="SitePicture"/> does in templates: an editor's HTML may hold neither
/// drawings nor styles, so the renderer only names the colour.
/// </summary>
public static partial class PicturePlaceholders
{
    public static string Put(string html) => html.Contains("data-colour", StringComparison.Ordinal)
        ? Coloured().Replace(html, "$1<span class=\"picture\"><svg aria-hidden=\"true\"><rect width=\"100%\" height=\"100%\" fill=\"$3\" /></svg>$2$4</span>")
        : html;

    // Only where the picture stands alone: within a line there is no room to colour.
    [GeneratedRegex("(<figure class=\"embed-picture\">)(<img [^>]*?) data-colour=\"(#[0-9a-f]{6})\"([^>]*>)")]
    private static partial Regex Coloured();
}
