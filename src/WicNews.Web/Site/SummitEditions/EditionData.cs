using WicNews.Core.Summits;
using WicNews.Web.Site.Machines;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.SummitEditions;

/// <summary>An edition as schema.org's Event.</summary>
public static class EditionData
{
    public static object Of(PageContext page, SummitEdition edition) => new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Event",
        ["name"] = page.Words.EditionTitle(edition.Year),
        ["description"] = edition.Theme,
        ["url"] = page.Absolute(page.Address(edition.Path ?? "/")),
        ["startDate"] = edition.Start is { } start ? Dates.Machine(start) : null,
        ["endDate"] = edition.End is { } end ? Dates.Machine(end) : null,
        ["location"] = new Dictionary<string, object?>
        {
            ["@type"] = "Place",
            ["name"] = edition.Place ?? "Wuzhen",
            ["address"] = edition.Place ?? "Wuzhen, Zhejiang, China",
        },
        ["organizer"] = new Dictionary<string, object?>
        {
            ["@type"] = "Organization",
            ["name"] = "World Internet Conference",
            ["url"] = "https://www.wicinternet.org/",
        },
        ["image"] = edition.HeroPicture is { } hero ? PictureData.Of(page, hero) : null,
    };
}
