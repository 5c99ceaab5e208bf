using System.Text.RegularExpressions;

namespace WicNews.Web.Site.Shared;

/// <summary>A stylesheet as it is sent: without its comments, and without the space that only its writers need.</summary>
public static partial class StyleText
{
    public static string Compact(string css) => SpaceAfterName().Replace(SpaceAroundMarks().Replace(Space().Replace(Comment().Replace(css, ""), " "), "$1"), ":").Trim();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    // A comma or the space before a colon may stand in a selector, where space counts; braces and semicolons never do.
    [GeneratedRegex(@" ?([{};]) ?")]
    private static partial Regex SpaceAroundMarks();

    // In a selector no space follows a colon.
    [GeneratedRegex(@"(?<=[\w-]): ")]
    private static partial Regex SpaceAfterName();
}
