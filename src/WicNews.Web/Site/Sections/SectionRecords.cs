using WicNews.Core.Archive;
using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;
using WicNews.Web.Site.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Sections;

/// <summary>
/// The records of each section, worked out once for each state of the index: a section has as many pages as its records fill, and every
/// topic asks which others are narrower.
/// </summary>
public sealed class SectionRecords(ISearchIndex index, SearchIndexStatus status, PublishedNews news, NewsReader reader)
{
    private readonly OncePerState<(Guid, string), IReadOnlyList<Reference>> lists = new(index, status);
    private readonly OncePerState<(Guid, string), ILookup<Guid, Reference>> narrower = new(index, status);
    private readonly OncePerState<string, IReadOnlyDictionary<Guid, (int First, int Last)>> years = new(index, status);

    /// <summary>All records of a section by name, those too that are published in the other language only.</summary>
    /// <param name="section">The section's key.</param>
    /// <param name="language">The language of their names, where they have one in it, and of their order.</param>
    public IReadOnlyList<Reference> Of(Guid section, SiteLanguage language) => lists.Get((section, language.Culture), () =>
        [.. news.Children(section).Select(key => news.Reference(key, language.Culture)).OfType<Reference>().OrderBy(record => record.Name, language.Order)]);

    /// <summary>The topics of a section that name another one as their broader topic, by name.</summary>
    /// <param name="topic">The broader topic's key.</param>
    /// <param name="section">The section's key.</param>
    /// <param name="language">The language that they are published in.</param>
    public IEnumerable<Reference> NarrowerThan(Guid topic, Guid section, SiteLanguage language) => narrower.Get((section, language.Culture), () =>
        Of(section, language)
            .Select(record => (Record: record, Broader: (reader.Find(record.Key, language.Culture) as Topic)?.Broader?.Key))
            .Where(found => found.Broader is not null)
            .ToLookup(found => found.Broader!.Value, found => found.Record))[topic];

    /// <summary>The first and the last year of the stories about a record; null where there are none.</summary>
    /// <param name="record">The record's key.</param>
    /// <param name="culture">The language whose stories are looked at.</param>
    public (int First, int Last)? YearsOf(Guid record, string culture) =>
        years.Get(culture, () => index.YearsOfRecords(culture)).TryGetValue(record, out var found) ? found : null;
}
