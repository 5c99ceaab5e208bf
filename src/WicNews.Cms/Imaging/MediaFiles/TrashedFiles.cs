using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace WicNews.Cms.Imaging.MediaFiles;

/// <summary>Takes the files of trashed media out of readers' sight by renaming them, as Umbraco does, and brings them back on restoring.</summary>
internal sealed class TrashedFiles(MediaFileManager media, MediaUrlGeneratorCollection addresses)
    : INotificationHandler<MediaMovedToRecycleBinNotification>, INotificationHandler<MediaMovedNotification>, INotificationHandler<MediaDeletedNotification>
{
    private const string Suffix = Constants.Conventions.Media.TrashedMediaSuffix;

    public void Handle(MediaMovedToRecycleBinNotification notification) =>
        media.SuffixMediaFiles(FilesOf(notification.MoveInfoCollection.Select(move => move.Entity)), Suffix);

    public void Handle(MediaMovedNotification notification) =>
        media.RemoveSuffixFromMediaFiles(FilesOf(notification.MoveInfoCollection.Where(WasTrashed).Select(move => move.Entity)).Select(Suffixed), Suffix);

    // The items' own paths are removed elsewhere; a trashed item's file no longer has that name.
    public void Handle(MediaDeletedNotification notification) =>
        media.DeleteMediaFiles(FilesOf(notification.DeletedEntities).Select(Suffixed));

    private static bool WasTrashed(MoveEventInfo<IMedia> move) =>
        move.OriginalPath.Contains(Constants.System.RecycleBinMediaPathPrefix.TrimEnd(','), StringComparison.Ordinal) && !move.Entity.Trashed;

    private static string Suffixed(string path) => Path.ChangeExtension(path, Suffix + Path.GetExtension(path));

    private string[] FilesOf(IEnumerable<IMedia> items) =>
        [.. items.SelectMany(item => item.Properties.SelectMany(property => property.Values.Select(value => (property.PropertyType.PropertyEditorAlias, value.EditedValue))))
            .Select(stored => addresses.TryGetMediaPath(stored.PropertyEditorAlias, stored.EditedValue, out string? path) ? path : null)
            .OfType<string>().Select(media.FileSystem.GetRelativePath).Distinct()];
}
