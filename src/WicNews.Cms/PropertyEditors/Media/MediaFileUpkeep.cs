using System.Drawing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>
/// Keeps files and their items together: fills in size and extension before saving, removes replaced files once the change is
/// stored, and removes all of an item's files when it is deleted.
/// </summary>
internal sealed class MediaFileUpkeep(
    MediaFileManager media,
    IOptionsMonitor<ContentSettings> settings,
    IEnumerable<IImageDimensionExtractor> dimensions,
    ILogger<MediaFileUpkeep> log) :
    INotificationHandler<MediaSavingNotification>,
    INotificationHandler<MediaSavedNotification>,
    INotificationHandler<MediaDeletedNotification>,
    INotificationHandler<ContentDeletedNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (IMedia item in notification.SavedEntities)
        {
            foreach (IProperty property in item.Properties.Where(property => property.IsPropertyDirty(nameof(IProperty.Values)) || property.IsDirty()))
            {
                if (settings.CurrentValue.GetConfig(property.Alias) is { } fields && HoldsFile(property))
                    Fill(item, fields, RelativePaths(property).FirstOrDefault());
            }
        }
    }

    public void Handle(MediaSavedNotification notification)
    {
        foreach (IMedia item in notification.SavedEntities)
        {
            foreach (IProperty property in item.Properties.Where(HoldsFile))
                RemoveReplaced(item, property);
        }
    }

    public void Handle(MediaDeletedNotification notification) => RemoveAll(notification.DeletedEntities);

    public void Handle(ContentDeletedNotification notification) => RemoveAll(notification.DeletedEntities);

    private void Fill(IContentBase item, ImagingAutoFillUploadField fields, string? path)
    {
        string? extension = path is null ? null : Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        long? bytes = null;
        Size? size = null;
        if (path is not null && media.FileSystem.FileExists(path))
        {
            using Stream stream = media.FileSystem.OpenFile(path);
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

    private void RemoveReplaced(IMedia item, IProperty property)
    {
        HashSet<string> kept = [.. RelativePaths(property)];
        string folder = Path.GetDirectoryName(media.GetMediaPath("any.file", item.Key, property.PropertyType.Key)) ?? string.Empty;
        // A scheme without folders of their own would have us look at everyone's files.
        if (folder.Length == 0 || !media.FileSystem.DirectoryExists(folder))
            return;
        string[] replaced = [.. media.FileSystem.GetFiles(folder).Where(file => !kept.Contains(Normal(file)))];
        if (replaced.Length > 0)
            media.DeleteMediaFiles(replaced);
    }

    private void RemoveAll(IEnumerable<IContentBase> items)
    {
        string[] files = [.. items.SelectMany(item => item.Properties).Where(HoldsFile).SelectMany(RelativePaths).Distinct()];
        if (files.Length == 0)
            return;
        log.LogInformation("Removing {Count} files of deleted items", files.Length);
        media.DeleteMediaFiles(files);
    }

    private static bool HoldsFile(IProperty property) => property.PropertyType.PropertyEditorAlias
        is Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.ImageCropper
        or Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.UploadField;

    private IEnumerable<string> RelativePaths(IProperty property) => property.Values
        .SelectMany(value => new[] { value.EditedValue, value.PublishedValue })
        .Select(value => MediaFilePaths.Read(property.PropertyType.PropertyEditorAlias, value))
        .OfType<string>()
        .Select(src => Normal(media.FileSystem.GetRelativePath(src)))
        .Distinct();

    private static string Normal(string path) => path.Replace('\\', '/').TrimStart('/');
}
