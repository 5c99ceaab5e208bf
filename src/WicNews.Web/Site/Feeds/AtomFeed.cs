using System.Xml.Linq;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Feeds;

/// <summary>Atom 1.0 with whole texts; pictures and videos as enclosures.</summary>
public static class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static XDocument Write(PageContext page, Feed feed) => new(new XElement(Atom + "feed",
        new XAttribute(XNamespace.Xml + "lang", page.Language.Tag),
        new XElement(Atom + "id", feed.Self),
        new XElement(Atom + "title", feed.Title),
        new XElement(Atom + "updated", Dates.Machine(feed.Updated)),
        new XElement(Atom + "author", new XElement(Atom + "name", "WicNews")),
        Link("self", "application/atom+xml", feed.Self),
        feed.Hub is null ? null : new XElement(Atom + "link", new XAttribute("rel", "hub"), new XAttribute("href", feed.Hub)),
        Link("alternate", "text/html", feed.Home),
        feed.Stories.Select(story => Entry(FeedItem.Of(page, story)))));

    private static XElement Entry(FeedItem item) => new(Atom + "entry",
        new XElement(Atom + "id", item.Id),
        new XElement(Atom + "title", XmlText.Clean(item.Story.Headline)),
        Link("alternate", "text/html", item.Address),
        item.Video is { } video ? Enclosure(video.Url, new XAttribute("type", video.ContentType), new XAttribute("length", video.Bytes)) : null,
        item.Picture is { } picture ? Enclosure(picture, item.Story.LeadPicture?.AltText is { Length: > 0 } words ? new XAttribute("title", XmlText.Clean(words)) : null) : null,
        new XElement(Atom + "published", Dates.Machine(item.Story.Date)),
        new XElement(Atom + "updated", Dates.Machine(item.Story.LastWritten)),
        item.Authors.Select(author => new XElement(Atom + "author", new XElement(Atom + "name", XmlText.Clean(author)))),
        item.Categories.Select(category => new XElement(Atom + "category", new XAttribute("term", XmlText.Clean(category)))),
        item.Story.Standfirst is { } standfirst ? new XElement(Atom + "summary", XmlText.Clean(standfirst)) : null,
        item.Html.Length > 0 ? new XElement(Atom + "content", new XAttribute("type", "html"), XmlText.Clean(item.Html)) : null);

    private static XElement Enclosure(string address, params XAttribute?[] known) =>
        new(Atom + "link", new XAttribute("rel", "enclosure"), new XAttribute("href", address), known);

    private static XElement Link(string rel, string type, string address) =>
        new(Atom + "link", new XAttribute("rel", rel), new XAttribute("type", type), new XAttribute("href", address));
}
