using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>One address for each template of the site, in the sample content.</summary>
internal static class Templates
{
    public static readonly (string Name, string Address)[] All =
    [
        ("home", "/"),
        ("edition", "/2023/"),
        ("article", "/2025/twenty-four-forums-one-theme/"),
        ("embeds", "/2025/how-a-summit-is-counted/"),
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
        ("untranslated", "/2021/autumn-came-early/"),
        ("home-zh", "/zh/"),
        ("edition-zh", "/zh/2025/"),
        ("article-zh", "/zh/2025/twenty-four-forums-one-theme/"),
        ("embeds-zh", "/zh/2025/how-a-summit-is-counted/"),
        ("interview-zh", "/zh/2025/what-a-robot-learns-in-an-old-town/"),
        ("photo-story-zh", "/zh/2023/the-tenth-summit-in-pictures/"),
        ("video-zh", "/zh/2025/a-minute-on-the-canal/"),
        ("digest-zh", "/zh/2025/notebook-2025/"),
        ("live-zh", "/zh/2025/opening-day-2025/"),
        ("person-zh", "/zh/人物/任贤良/"),
        ("organisation-zh", "/zh/机构/世界互联网大会/"),
        ("series-zh", "/zh/系列/乌镇十秋/"),
        ("section-zh", "/zh/人物/"),
        ("topic-zh", "/zh/主题/人工智能/"),
        ("timeline-zh", "/zh/timeline/"),
        ("day-zh", "/zh/on-this-day/11-08/"),
        ("corrections-zh", "/zh/corrections/"),
        ("about-zh", "/zh/关于我们/"),
        ("contact-zh", "/zh/联系我们/"),
        ("feeds-zh", "/zh/feeds/"),
        ("search-zh", "/zh/search?q=互联网"),
        ("search-nothing-zh", "/zh/search?q=qwertzuiop"),
        ("missing-zh", "/zh/no-such-story/"),
        ("missing-in-zh", "/zh/2021/autumn-came-early/"),
    ];

    /// <summary>Templates in states that the sample content has none of, on the site whose content has; with that site.</summary>
    public static async Task<(Uri Site, (string Name, string Address)[] Templates)> StatesAsync()
    {
        var site = await StatesSite.StartAsync();
        return (site,
        [
            ("withdrawn", StatesSite.Withdrawn),
            ("withdrawn-zh", "/zh" + StatesSite.Withdrawn),
            ("live-running", StatesSite.Running),
            ("live-running-zh", "/zh" + StatesSite.Running),
            ("person-portrait", StatesSite.WithPortrait),
            ("commented", StatesSite.Commented),
            ("commented-zh", "/zh" + StatesSite.Commented),
            ("comments-all", $"/comments/{StatesSite.CommentedKey}/all"),
            ("comments-all-zh", $"/zh/comments/{StatesSite.CommentedKey}/all"),
            ("comments-closed", StatesSite.Closed),
            ("comment-form", $"/comments/{StatesSite.CommentedKey}"),
            ("comment-received", $"/comments/{StatesSite.CommentedKey}/received"),
            ("home-most-read", "/"),
            ("home-most-read-zh", "/zh/"),
        ]);
    }
}
