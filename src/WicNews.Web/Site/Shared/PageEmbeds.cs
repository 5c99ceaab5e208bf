using WicNews.Core.Content;
using WicNews.Core.Markdown;

namespace WicNews.Web.Site.Shared;

/// <summary>The pictures and stories that editors' Markdown embeds, as a page shows them; each is noted as shown.</summary>
/// <param name="hasColours">Whether pictures bring the colour of their placeholder, which only this site's stylesheet makes sense of.</param>
internal sealed class PageEmbeds(PageContext page, SiteSources sources, bool hasColours) : IEmbedSource
{
    public EmbeddedPicture? Picture(string address)
    {
        if (sources.MediaAddresses.Find(address) is not { } key || page.Picture(key) is not { } picture)
            return null;
        var width = Math.Min(960, picture.Width);
        return new EmbeddedPicture(
            page.Pictures.Fallback(picture, PictureShape.Whole), page.Pictures.Set(picture, PictureShape.Whole),
            width, PictureSources.HeightAt(picture, width, PictureShape.Whole), picture.AltText, picture.Caption,
            picture.Credit is { } credit ? page.Words.Photo(credit) : null, hasColours ? picture.Colour : null)
        {
            AltLanguage = page.Language.TagOfForeign(picture.AltText),
            CaptionLanguage = picture.Caption is { } caption ? page.Language.TagOfForeign(caption) : null,
        };
    }

    public IReadOnlyList<EmbeddedTrack> Captions(string address) =>
        sources.MediaAddresses.Find(address) is { } key && page.File(key) is { } film ? [.. film.Captions.Select(page.Track)] : [];

    /// <summary>Also what lies under the site's files and belongs to no media: what was withdrawn is not known any more, until it is restored.</summary>
    public bool IsWithheld(string address)
    {
        if (sources.MediaAddresses.Find(address) is { } key)
        {
            page.Show(key);
            return sources.PictureReader.IsWithheld(key);
        }

        if (!WebAddress.IsLocalPathBelow(address, "/media/"))
            return false;
        page.ShowsLatest = true;
        return true;
    }

    public EmbeddedStory? Story(string path)
    {
        var (embedded, route) = SiteLanguage.Split(Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri!.AbsolutePath : path);
        if (KeyOf(route, embedded.Culture) is not { } key)
        {
            // There as soon as the story is, whichever that will be.
            page.ShowsLatest = true;
            return null;
        }
        if (page.Refer(key) is not { } reference || PageContext.Address(reference) is not { } address)
            return null;
        return new EmbeddedStory(address, page.Find<Core.Stories.Story>(key)?.Headline ?? reference.Name, page.Words.Related);
    }

    /// <summary>A draft's key too: the page is made anew when it is published.</summary>
    private Guid? KeyOf(string route, string culture) =>
        ContentPaths.FromPermanent(route) ?? sources.Paths.KeyOf(route, culture) ?? sources.Former.KeyOf(route, culture) ?? sources.Paths.DraftKeyOf(route, culture);
}
