using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Changes;

/// <summary>Keeps the changes in the database.</summary>
internal sealed class ContentChangeLog(AmbientDatabase database, ICoreScopeProvider scopes, TimeProvider time) : IContentChangeLog
{
    public long Latest()
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return database.Rows("""SELECT COALESCE(MAX("Sequence"), 0) FROM "Change" """, row => row.GetInt64(0))[0];
    }

    public IReadOnlyList<ContentChange> ReadSince(long sequence, int max = 1000)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return database.Rows(
            """SELECT "Sequence", "Key", "ObjectType", "Kind", "Time" FROM "Change" WHERE "Sequence" > @sequence ORDER BY "Sequence" LIMIT @max""",
            row => new ContentChange(row.GetInt64(0), row.GetGuid(1), row.GetGuid(2), (ContentChangeKind)row.GetInt32(3), row.Utc(4)),
            ("@sequence", sequence), ("@max", max));
    }

    /// <summary>Notes a change, in the transaction that is running.</summary>
    public void Note(Guid key, Guid objectType, ContentChangeKind kind)
    {
        CmsDbContext context = database.Write;
        context.Set<ChangeRow>().Where(row => row.Key == key).ExecuteDelete();
        context.Add(new ChangeRow { Key = key, ObjectType = objectType, Kind = (int)kind, Time = time.GetUtcNow().UtcDateTime });
        database.Save();
    }
}
