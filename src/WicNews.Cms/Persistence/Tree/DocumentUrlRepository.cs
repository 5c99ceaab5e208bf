using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>The documents' parts of their addresses.</summary>
internal sealed class DocumentUrlRepository(AmbientDatabase database) : EfRepository(database), IDocumentUrlRepository
{
    public void Save(IEnumerable<PublishedDocumentUrlSegment> publishedDocumentUrlSegments)
    {
        foreach (PublishedDocumentUrlSegment[] chunk in publishedDocumentUrlSegments.Chunk(500))
        {
            SaveSome(chunk);
        }
    }

    public IEnumerable<PublishedDocumentUrlSegment> GetAll() => Database.Rows(
        """SELECT "DocumentKey", "LanguageId", "UrlSegment", "IsDraft", "IsPrimary" FROM "DocumentUrl" """,
        row => new PublishedDocumentUrlSegment
        {
            DocumentKey = row.GetGuid(0), LanguageId = row.Number(1), UrlSegment = row.GetString(2), IsDraft = row.GetBoolean(3), IsPrimary = row.GetBoolean(4),
        });

    public void DeleteByDocumentKey(IEnumerable<Guid> select)
    {
        foreach (Guid[] chunk in select.Distinct().Chunk(500))
        {
            Write.Set<DocumentUrlRow>().Where(row => chunk.Contains(row.DocumentKey)).ExecuteDelete();
        }
    }

    // Of the documents named, these segments and no others, in each language and state that is named.
    private void SaveSome(PublishedDocumentUrlSegment[] segments)
    {
        Guid[] keys = [.. segments.Select(segment => segment.DocumentKey).Distinct()];
        HashSet<(Guid, int?, bool)> named = [.. segments.Select(segment => (segment.DocumentKey, segment.LanguageId, segment.IsDraft))];
        HashSet<(Guid, int?, bool, string, bool)> wanted =
            [.. segments.Select(segment => (segment.DocumentKey, segment.LanguageId, segment.IsDraft, segment.UrlSegment, segment.IsPrimary))];
        List<DocumentUrlRow> existing = [.. Read.Set<DocumentUrlRow>().Where(row => keys.Contains(row.DocumentKey))];
        List<DocumentUrlRow> gone =
        [
            .. existing.Where(row => named.Contains((row.DocumentKey, row.LanguageId, row.IsDraft))
                && !wanted.Contains((row.DocumentKey, row.LanguageId, row.IsDraft, row.UrlSegment, row.IsPrimary))),
        ];
        wanted.ExceptWith(existing.Select(row => (row.DocumentKey, row.LanguageId, row.IsDraft, row.UrlSegment, row.IsPrimary)));
        if (gone.Count == 0 && wanted.Count == 0)
        {
            return;
        }

        Write.RemoveRange(gone);
        Write.AddRange(wanted.Select(segment => new DocumentUrlRow
        {
            DocumentKey = segment.Item1, LanguageId = segment.Item2, IsDraft = segment.Item3, UrlSegment = segment.Item4, IsPrimary = segment.Item5,
        }));
        Database.Save();
    }
}
