using System.Globalization;
using System.Xml.Linq;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Feeds;

/// <summary>RSS 2.0 with Atom's self link, Dublin Core authors, Media RSS pictures and whole texts.</summary>
public static class RssFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static XDocument Write(PageContext page, Feed feed) => new(new XElement("rss",
        new XAttribute("version", "2.0"),
        new XAttribute(XNamespace.Xmlns + "atom", Atom),
        new XAttribute(XNamespace.Xmlns + "content", Content),
        new XAttribute(XNamespace.Xmlns + "dc", DublinCore),
        new XAttribute(XNamespace.Xmlns + "media", Media),
        new XElement("channel",
            new XElement("title", feed.Title),
            new XElement("link", feed.Home),
            new XElement("description", feed.Title),
            new XElement("language", page.Language.Tag),
            new XElement("lastBuildDate", Rfc822(feed.Updated)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"), new XAttribute("href", feed.Self)),
            feed.Hub is null ? null : new XElement(Atom + "link", new XAttribute("rel", "hub"), new XAttribute("href", feed.Hub)),
            feed.Stories.Select(story => Item(FeedItem.Of(page, story))))));

    private static XElement Item(FeedItem item) => new("item",
        new XElement("title", XmlText.Clean(item.Story.Headline)),
        new XElement("link", item.Address),
        new XElement("guid", new XAttribute("isPermaLink", "true"), item.Id),
        new XElement("pubDate", Rfc822(item.Story.Date)),
        item.Authors.Select(author => new XElement(DublinCore + "creator", XmlText.Clean(author))),
        item.Categories.Select(category => new XElement("category", XmlText.Clean(category))),
        new XElement("description", XmlText.Clean(item.Story.Standfirst ?? item.Story.Headline)),
        item.Video is { } video ? new XElement("enclosure", new XAttribute("url", video.Url), new XAttribute("length", video.Bytes), new XAttribute("type", video.ContentType)) : null,
        Picture(item),
        item.Html.Length > 0 ? new XElement(Content + "encoded", XmlText.Clean(item.Html)) : null);

    // An enclosure must say how many bytes it has and of which type; a picture's depend on who asks.
    private static XElement? Picture(FeedItem item) => item.Picture is null ? null : new XElement(Media + "content",
        new XAttribute("url", item.Picture),
        new XAttribute("medium", "image"),
        new XAttribute("width", item.PictureSize.Width),
        new XAttribute("height", item.PictureSize.Height),
        item.Story.LeadPicture?.AltText is { Length: > 0 } words ? new XElement(Media + "description", XmlText.Clean(words)) : null,
        item.Story.LeadPicture?.Credit is { } credit ? new XElement(Media + "credit", XmlText.Clean(credit)) : null);

    private static string Rfc822(DateTimeOffset moment) => moment.ToString("ddd, dd MMM yyyy HH:mm:ss zz00", CultureInfo.InvariantCulture);
}
