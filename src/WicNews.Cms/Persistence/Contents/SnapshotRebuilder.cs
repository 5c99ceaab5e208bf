using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence.Changes;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Writes the readers' snapshots of whole types anew.</summary>
internal sealed class SnapshotRebuilder(ICoreScopeProvider scopes, AmbientDatabase database, ContentReader reader, SnapshotWriter writer, ContentChangeLog changes)
{
    // Between chunks other writers get their turn.
    private const int ChunkSize = 200;

    public void Documents(int[] typeIds, CancellationToken cancellationToken = default) =>
        Rebuild(Constants.ObjectTypes.Document, typeIds, ids => reader.Documents(Constants.ObjectTypes.Document, ids), cancellationToken);

    public void Media(int[] typeIds, CancellationToken cancellationToken = default) =>
        Rebuild(Constants.ObjectTypes.Media, typeIds, reader.Media, cancellationToken);

    private void Rebuild(
        Guid objectType, int[] typeIds, Func<IReadOnlyList<int>, IReadOnlyList<IContentBase>> read, CancellationToken cancellationToken)
    {
        int last = 0;
        while (typeIds.Length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using ICoreScope scope = scopes.CreateCoreScope();
            List<int> ids = Next(objectType, typeIds, last);
            if (ids.Count > 0)
            {
                scope.WriteLock(objectType == Constants.ObjectTypes.Media ? Constants.Locks.MediaTree : Constants.Locks.ContentTree);
            }

            foreach (IContentBase content in read(ids))
            {
                writer.Keep(content, valuesChanged: true);
                changes.Note(content.Key, objectType, ContentChangeKind.Saved);
            }

            scope.Complete();
            if (ids.Count < ChunkSize)
            {
                return;
            }

            last = ids[^1];
        }
    }

    private List<int> Next(Guid objectType, int[] typeIds, int last) =>
    [
        .. database.Read.Set<ContentRow>()
            .Where(row => row.Node.NodeObjectType == objectType && row.Id > last && typeIds.Contains(row.ContentTypeId))
            .Select(row => row.Id)
            .OrderBy(id => id)
            .Take(ChunkSize),
    ];
}
