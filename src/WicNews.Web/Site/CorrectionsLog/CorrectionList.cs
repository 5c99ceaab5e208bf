using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;
using WicNews.Core.Stories;
using WicNews.Web.Site.Search;

namespace WicNews.Web.Site.CorrectionsLog;

/// <summary>The corrections of each language, newest first, worked out once for each state of the index: the log of them has many pages.</summary>
public sealed class CorrectionList(ISearchIndex index, SearchIndexStatus status, CorrectedStories corrected, NewsReader reader)
{
    private readonly OncePerState<string, IReadOnlyList<(Guid Story, string Id)>> known = new(index, status);

    /// <summary>The key of each correction's story, and the <see cref="CorrectionEntry.Id"/> of its entry.</summary>
    /// <param name="culture">The language whose stories are looked at.</param>
    public IReadOnlyList<(Guid Story, string Id)> Of(string culture) => known.Get(culture, () => Read(culture));

    /// <summary>Reads only the stories that are known to have any.</summary>
    private (Guid Story, string Id)[] Read(string culture) => corrected.All
        .Select(key => reader.Find(key, culture))
        .OfType<Story>()
        .SelectMany(CorrectionEntry.Of)
        .OrderByDescending(entry => entry.Correction.Date)
        .ThenBy(entry => entry.Id, StringComparer.Ordinal)
        .Select(entry => (entry.Story.Key, entry.Id))
        .ToArray();
}
