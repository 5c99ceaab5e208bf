using WicNews.Core.Archive;
using WicNews.Core.Content;
using WicNews.Core.Pages;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Sections;

/// <summary>One page of a section's records, in the order of their names.</summary>
public sealed record SectionModel(Section Section, IReadOnlyList<DirectoryEntry> Entries, Paging Paging)
{
    private const int RecordsOnAPage = 200;

    public static SectionModel Build(PageContext page, Section section, int number)
    {
        page.Show(section.Key);
        // A story that is withdrawn says no more whom it was about, and a new record moves the others.
        page.ShowsLatest = true;
        var records = page.RecordsOf(section.Key);
        var paging = new Paging(records.Count, number, RecordsOnAPage);
        return new SectionModel(
            section,
            paging.Of(records)
                .Select(record => new DirectoryEntry(record, RoleOf(page.Find<AuthorityRecord>(record.Key)), YearsOf(page, record)))
                .ToArray(),
            paging);
    }

    private static string? RoleOf(AuthorityRecord? record) => record switch
    {
        Person person => person.Role,
        Organisation organisation => organisation.Country,
        _ => null,
    };

    private static string? YearsOf(PageContext page, Reference record) =>
        page.YearsOf(record.Key) is var (first, last) ? page.Dates.Years(first, last) : null;
}
