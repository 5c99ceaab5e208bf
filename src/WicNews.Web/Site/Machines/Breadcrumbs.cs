using WicNews.Core.Archive;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Machines;

/// <summary>The way from the front page to an item, as schema.org's BreadcrumbList.</summary>
public static class Breadcrumbs
{
    public static object Of(PageContext page, NewsItem item)
    {
        var steps = new List<(string Name, string Address)> { (page.Words.Home, page.Address("/")) };
        if (item is Story { Edition: { } edition } story && PageContext.Address(edition) is { } address)
            steps.Add((page.Words.EditionTitle(story.Year), address));
        if (item is AuthorityRecord && page.SectionOf(item.Key) is { } section && PageContext.Address(section) is { } above)
            steps.Add((section.Name, above));
        steps.Add((item.Title, page.Address(item.Path ?? "/")));
        return new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = steps.Select((step, index) => new Dictionary<string, object>
            {
                ["@type"] = "ListItem",
                ["position"] = index + 1,
                ["name"] = step.Name,
                ["item"] = page.Absolute(step.Address),
            }).ToArray(),
        };
    }
}
