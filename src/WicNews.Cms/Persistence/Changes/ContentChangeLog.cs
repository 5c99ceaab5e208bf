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
        return database.Read.Set<ChangeRow>().Max(row => (long?)row.Sequence) ?? 0;
    }

    public IReadOnlyList<ContentChange> ReadSince(long sequence, int max = 1000)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return
        [
            .. database.Read.Set<ChangeRow>().Where(row => row.Sequence > sequence).OrderBy(row => row.Sequence).Take(max)
                .Select(row => new ContentChange(row.Sequence, row.Key, row.ObjectType, (ContentChangeKind)row.Kind, row.Time)),
        ];
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
