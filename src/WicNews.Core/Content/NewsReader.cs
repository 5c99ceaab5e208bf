using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Core.Archive;
using WicNews.Core.Pages;
using WicNews.Core.Stories;
using WicNews.Core.Summits;

namespace WicNews.Core.Content;

/// <summary>Reads whatever a key stands for, as long as readers of that culture may see it.</summary>
public sealed class NewsReader(
    PublishedNews news,
    StoryReader stories,
    SummitEditionReader editions,
    AuthorityReader records,
    PageReader pages)
{
    /// <summary>The item; null when it is not published in the culture, lies under something that is not, or is of no known type.</summary>
    public NewsItem? Find(Guid key, string culture) => news.Find(key, culture) is { } content ? Read(content, culture) : null;

    /// <summary>The item of a document already at hand.</summary>
    public NewsItem? Read(IPublishedContent content, string culture) =>
        stories.Read(content, culture)
        ?? editions.Read(content, culture)
        ?? records.Read(content, culture)
        ?? pages.Read(content, culture);
}
