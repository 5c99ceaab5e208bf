namespace WicNews.Web.Tests.Site.Formats;

/// <summary>A feed of every filter, in both languages.</summary>
internal static class Feeds
{
    private static readonly string[] Filters =
        ["", "?year=2025", "?type=interview", "?type=photoStory", "?type=liveCoverage", "?topic=artificial-intelligence", "?person=ren-xianliang", "?series=ten-autumns-in-wuzhen"];

    public static IEnumerable<TestCaseData> Queries =>
        [.. Filters.Select(filter => new TestCaseData("", filter)), new TestCaseData("/zh", ""), new TestCaseData("/zh", "?year=2025")];
}
