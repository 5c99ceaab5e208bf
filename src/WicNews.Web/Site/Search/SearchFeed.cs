using System.Globalization;
using System.Xml.Linq;
using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Web.Site.Feeds;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Search;

/// <summary>A search as RSS: the newest stories that match it.</summary>
public static class SearchFeed
{
    private const int MostStories = 30;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static XDocument Write(PageContext page, ISearchIndex index, SearchRequest request)
    {
        var query = request.ToQuery(index.Authorities, []) with { Sort = SearchSort.Newest, Page = 1, Size = MostStories, WantsHighlights = false };
        var kinds = query.Filters.Kinds.Count > 0 ? query.Filters.Kinds : [.. SearchKinds.Stories];
        var hits = index.Search(query with { Filters = query.Filters with { Kinds = kinds } }).Hits;
        var title = XmlText.Clean(new SearchWords(page.Language).Title(request.Text.Trim()));
        var search = (request with { Page = 1 }).ToQueryString();
        return new XDocument(new XElement("rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XElement("channel",
                new XElement("title", title),
                new XElement("link", page.Absolute(page.Address(SearchPages.Route)) + search),
                new XElement("description", title),
                new XElement("language", page.Language.Tag),
                new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"),
                    new XAttribute("href", page.Absolute(page.Address(SearchPages.FeedRoute)) + search)),
                hits.Select(hit => Item(page, hit)))));
    }

    private static XElement Item(PageContext page, SearchHit hit) => new("item",
        new XElement("title", XmlText.Clean(hit.Title)),
        new XElement("link", page.Absolute(hit.Url)),
        new XElement("guid", new XAttribute("isPermaLink", "true"), page.Absolute(Cultures.PrefixOf(hit.Culture) + ContentPaths.Permanent(hit.Key))),
        hit.Date is { } date ? new XElement("pubDate", date.ToString("ddd, dd MMM yyyy HH:mm:ss zz00", CultureInfo.InvariantCulture)) : null,
        new XElement("description", XmlText.Clean(hit.Standfirst.Length > 0 ? hit.Standfirst : hit.Title)));
}
