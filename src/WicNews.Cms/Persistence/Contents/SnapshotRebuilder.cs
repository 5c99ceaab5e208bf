using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence.Changes;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Writes the readers' snapshots of whole types anew.</summary>
internal sealed class SnapshotRebuilder(ICoreScopeProvider scopes, ContentReader reader, SnapshotWriter writer, ContentChangeLog changes)
{
    // Between chunks other writers get their turn.
    private const int ChunkSize = 200;

    public void Documents(int[] typeIds, CancellationToken cancellationToken = default) =>
        Rebuild(Constants.ObjectTypes.Document, typeIds, reader.Documents, cancellationToken);

    public void Media(int[] typeIds, CancellationToken cancellationToken = default) =>
        Rebuild(Constants.ObjectTypes.Media, typeIds, reader.Media, cancellationToken);

    private void Rebuild(
        Guid objectType, int[] typeIds, Func<IReadOnlyCollection<ContentRow>, IReadOnlyList<IContentBase>> build, CancellationToken cancellationToken)
    {
        int last = 0;
        while (typeIds.Length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using ICoreScope scope = scopes.CreateCoreScope();
            List<ContentRow> rows = [.. reader.Rows(objectType).Where(row => row.Id > last && typeIds.Contains(row.ContentTypeId)).OrderBy(row => row.Id).Take(ChunkSize)];
            if (rows.Count > 0)
            {
                scope.WriteLock(objectType == Constants.ObjectTypes.Media ? Constants.Locks.MediaTree : Constants.Locks.ContentTree);
            }

            foreach (IContentBase content in build(rows))
            {
                writer.Keep(content, valuesChanged: true);
                changes.Note(content.Key, objectType, ContentChangeKind.Saved);
            }

            scope.Complete();
            if (rows.Count < ChunkSize)
            {
                return;
            }

            last = rows[^1].Id;
        }
    }
}
