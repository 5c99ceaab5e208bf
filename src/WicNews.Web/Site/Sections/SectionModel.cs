using WicNews.Core.Archive;
using WicNews.Core.Content;
using WicNews.Core.Pages;
using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Sections;

/// <summary>A section with its records in the order of their names.</summary>
public sealed record SectionModel(Section Section, IReadOnlyList<DirectoryEntry> Entries)
{
    public static SectionModel Build(PageContext page, Section section)
    {
        page.Show(section.Key);
        // A story that is withdrawn says no more whom it was about.
        page.ShowsLatest = true;
        return new SectionModel(section, section.Records
            .OrderBy(record => record.Name, page.Language.Order)
            .Select(record => new DirectoryEntry(record, RoleOf(page.Find<AuthorityRecord>(record.Key)), YearsOf(page, record)))
            .ToArray());
    }

    private static string? RoleOf(AuthorityRecord? record) => record switch
    {
        Person person => person.Role,
        Organisation organisation => organisation.Country,
        _ => null,
    };

    private static string? YearsOf(PageContext page, Reference record)
    {
        if (!SearchKinds.Authorities.Contains(record.Alias))
            return null;
        var years = page.Spread(SearchFilters.None.With(RecordFacets.Of(record.Alias), record.Key), SearchFacet.Year).GetValueOrDefault(SearchFacet.Year, [])
            .Where(value => value.Count > 0)
            .Select(value => int.TryParse(value.Value, out var year) ? year : 0)
            .Where(year => year > 0)
            .ToArray();
        return years.Length == 0 ? null : page.Dates.Years(years.Min(), years.Max());
    }
}
