using WicNews.Core.Summits;
using WicNews.Web.Site.Machines;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.SummitEditions;

/// <summary>An edition as schema.org's Event.</summary>
public static class EditionData
{
    /// <summary>The year from which on the summit is held by an organisation of that name; before, it was the name of the event.</summary>
    private const int FirstOfOrganisation = 2022;

    /// <summary>Null where nobody wrote yet when it begins: no event may be without.</summary>
    public static object? Of(PageContext page, SummitEdition edition) => edition.Start is not { } start ? null : new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Event",
        ["name"] = page.Words.EditionTitle(edition.Year),
        ["description"] = edition.Theme,
        ["url"] = page.Absolute(page.Address(edition.Path ?? "/")),
        ["eventStatus"] = "https://schema.org/EventScheduled",
        ["startDate"] = Dates.Machine(start),
        ["endDate"] = edition.End is { } end ? Dates.Machine(end) : null,
        ["location"] = new Dictionary<string, object?>
        {
            ["@type"] = "Place",
            ["name"] = edition.Place ?? page.Words.Wuzhen,
            ["address"] = edition.Place ?? page.Words.WuzhenAddress,
        },
        ["organizer"] = edition.Year < FirstOfOrganisation ? null : new Dictionary<string, object?>
        {
            ["@type"] = "Organization",
            ["name"] = page.Words.Organiser,
            ["url"] = "https://www.wicinternet.org/",
        },
        ["image"] = edition.HeroPicture is { } hero ? PictureData.Of(page, hero) : null,
    };
}
