namespace WicNews.Web.Tests.Site;

/// <summary>One address for each template of the site, in the sample content.</summary>
internal static class Templates
{
    public static readonly (string Name, string Address)[] All =
    [
        ("home", "/"),
        ("edition", "/2023/"),
        ("article", "/2025/twenty-four-forums-one-theme/"),
        ("interview", "/2025/what-a-robot-learns-in-an-old-town/"),
        ("photo-story", "/2023/the-tenth-summit-in-pictures/"),
        ("video", "/2025/a-minute-on-the-canal/"),
        ("digest", "/2025/notebook-2025/"),
        ("live", "/2025/opening-day-2025/"),
        ("person", "/people/ren-xianliang/"),
        ("organisation", "/organisations/world-internet-conference/"),
        ("topic", "/topics/artificial-intelligence/"),
        ("series", "/series/ten-autumns-in-wuzhen/"),
        ("section", "/people/"),
        ("timeline", "/timeline/"),
        ("day", "/on-this-day/11-08/"),
        ("corrections", "/corrections/"),
        ("about", "/about/"),
        ("contact", "/contact/"),
        ("feeds", "/feeds/"),
        ("search", "/search?q=internet"),
        ("search-nothing", "/search?q=qwertzuiop"),
        ("missing", "/2025/no-such-story/"),
        ("home-zh", "/zh/"),
        ("edition-zh", "/zh/2025/"),
        ("article-zh", "/zh/2025/twenty-four-forums-one-theme/"),
        ("person-zh", "/zh/人物/任贤良/"),
        ("topic-zh", "/zh/主题/人工智能/"),
        ("timeline-zh", "/zh/timeline/"),
        ("day-zh", "/zh/on-this-day/11-08/"),
        ("corrections-zh", "/zh/corrections/"),
        ("about-zh", "/zh/关于我们/"),
        ("feeds-zh", "/zh/feeds/"),
        ("search-zh", "/zh/search?q=互联网"),
        ("missing-zh", "/zh/no-such-story/"),
    ];
}
