using System.Security.Cryptography;
using System.Text;
using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.Cards;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Cards;

/// <summary>The picture that other sites show beside a link to a story: its headline, kind and year, beside its lead picture.</summary>
public static class StoryCards
{
    /// <summary>Where the card is served. The address changes with all that is on the card, so that it can be kept for ever.</summary>
    public static string Address(PageContext page, Story story) => page.Address($"/cards/{story.Key}/{Stamp(page, story)}.jpg");

    public static TitleCard Of(PageContext page, Story story) => new(
        $"{page.Words.KindName(story.Kind)} · {story.Year}",
        story.Headline,
        page.SiteName,
        page.Language.Tag,
        story.LeadPicture?.Url,
        story.LeadPicture?.FocalPoint is { } point ? new FocalPoint(point.Left, point.Top) : FocalPoint.Centre);

    public static string Stamp(PageContext page, Story story) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Of(page, story)}|{story.LeadPicture?.Version}")))[..12];
}
