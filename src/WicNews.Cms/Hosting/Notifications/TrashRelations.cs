using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Hosting.Notifications;

/// <summary>Remembers where something stood when it goes to the recycle bin, so that restoring finds the place, and forgets it after.</summary>
internal sealed class TrashRelations(IRelationService relations) :
    INotificationHandler<ContentMovedToRecycleBinNotification>,
    INotificationHandler<ContentMovedNotification>,
    INotificationHandler<MediaMovedToRecycleBinNotification>,
    INotificationHandler<MediaMovedNotification>
{
    private const string Document = Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias;
    private const string Media = Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias;

    public void Handle(ContentMovedToRecycleBinNotification notification) =>
        Remember(notification.MoveInfoCollection.Select(move => (move.Entity.Id, move.OriginalPath)), Document);

    public void Handle(MediaMovedToRecycleBinNotification notification) =>
        Remember(notification.MoveInfoCollection.Select(move => (move.Entity.Id, move.OriginalPath)), Media);

    public void Handle(ContentMovedNotification notification) =>
        Forget(notification.MoveInfoCollection.Where(move => WasTrashed(move.OriginalPath, Constants.System.RecycleBinContentString)).Select(move => move.Entity), Document);

    public void Handle(MediaMovedNotification notification) =>
        Forget(notification.MoveInfoCollection.Where(move => WasTrashed(move.OriginalPath, Constants.System.RecycleBinMediaString)).Select(move => move.Entity), Media);

    private static bool WasTrashed(string path, string bin) => path.Split(',').Contains(bin);

    private void Remember(IEnumerable<(int Id, string OriginalPath)> moves, string type)
    {
        foreach (var (id, path) in moves)
        {
            // The root is no node that a relation could point to: what has no relation stood there.
            if (path.Split(',') is [.., var above, _] && int.TryParse(above, out var parent) && parent > 0 && !relations.AreRelated(parent, id, type))
                relations.Relate(parent, id, type);
        }
    }

    private void Forget(IEnumerable<IEntity> restored, string type)
    {
        foreach (var relation in restored.SelectMany(entity => relations.GetByChildId(entity.Id, type)).ToArray())
            relations.Delete(relation);
    }
}
