using System.Drawing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>
/// Keeps files and their items together: fills in size and extension before saving, and has the files of what is saved, moved or deleted
/// settled once that is stored, or was not.
/// </summary>
internal sealed class MediaFileUpkeep(
    MediaFileManager files,
    HeldFiles held,
    FileNotes notes,
    FileSettler settler,
    BranchFiles branches,
    ICoreScopeProvider scopes,
    IOptionsMonitor<ContentSettings> settings,
    IEnumerable<IImageDimensionExtractor> dimensions) :
    INotificationHandler<MediaSavingNotification>,
    INotificationHandler<MediaMovingNotification>,
    INotificationHandler<MediaMovingToRecycleBinNotification>,
    INotificationHandler<MediaDeletingNotification>,
    INotificationHandler<MediaEmptyingRecycleBinNotification>,
    INotificationHandler<ContentSavingNotification>,
    INotificationHandler<ContentDeletingNotification>,
    INotificationHandler<ContentEmptyingRecycleBinNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (IMedia item in notification.SavedEntities)
        {
            foreach (IProperty property in item.Properties.Where(property => property.IsPropertyDirty(nameof(IProperty.Values)) || property.IsDirty()))
            {
                if (settings.CurrentValue.GetConfig(property.Alias) is { } fields && HeldFiles.IsFile(property))
                    Fill(item, fields, held.Paths(property).FirstOrDefault());
            }

            // What was replaced lies beside what replaces it.
            Settle(item.Key, item.Properties.Where(HeldFiles.IsFile).SelectMany(property => held.At(item, property)).Select(path => new FileOf(item.Key, path)));
        }
    }

    public void Handle(MediaMovingNotification notification) => SettleBranches(notification.MoveInfoCollection.Select(move => move.Entity).Where(item => item.Trashed));

    public void Handle(MediaMovingToRecycleBinNotification notification) => SettleBranches(notification.MoveInfoCollection.Select(move => move.Entity));

    public void Handle(MediaDeletingNotification notification) => SettleBranches(notification.DeletedEntities);

    public void Handle(MediaEmptyingRecycleBinNotification notification) => SettleBranches(notification.DeletedEntities ?? []);

    // Versions keep replaced files of documents; an upload that was not saved has been noted when it came.
    public void Handle(ContentSavingNotification notification)
    {
        foreach (IContent document in notification.SavedEntities.Where(document => notes.Read(document.Key).Count > 0))
            Settle(document.Key, []);
    }

    public void Handle(ContentDeletingNotification notification) => SettleBranches(notification.DeletedEntities);

    public void Handle(ContentEmptyingRecycleBinNotification notification) => SettleBranches(notification.DeletedEntities ?? []);

    private void SettleBranches(IEnumerable<IContentBase> roots)
    {
        foreach (IContentBase root in roots)
            Settle(root.Key, branches.Below(root));
    }

    // After the notifications of what was done, and also when nothing was.
    private void Settle(Guid about, IEnumerable<FileOf> changed)
    {
        notes.Add(about, changed);
        scopes.Context!.Enlist($"files of {about}", _ => settler.Settle(about));
    }

    private void Fill(IContentBase item, ImagingAutoFillUploadField fields, string? path)
    {
        string? extension = path is null ? null : Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        long? bytes = null;
        Size? size = null;
        if (path is not null && files.FileSystem.FileExists(path))
        {
            using Stream stream = files.FileSystem.OpenFile(path);
            bytes = stream.Length;
            size = dimensions.LastOrDefault(extractor => extractor.IsSupportedImageFormat(extension!))?.GetDimensions(stream);
        }
        Set(item, fields.WidthFieldAlias, size?.Width);
        Set(item, fields.HeightFieldAlias, size?.Height);
        Set(item, fields.LengthFieldAlias, bytes);
        Set(item, fields.ExtensionFieldAlias, extension);
    }

    private static void Set(IContentBase item, string alias, object? value)
    {
        if (item.Properties.TryGetValue(alias, out IProperty? property))
            property.SetValue(value is IFormattable number ? number.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : value);
    }
}
