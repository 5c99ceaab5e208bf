using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;
using WicNews.Cms.Imaging.Rights;

namespace WicNews.Cms.Imaging.Metadata;

/// <summary>Fills empty properties of a picture from its file when the file is new. What an editor wrote stays.</summary>
internal sealed class PhotoMetadataFiller(
    PictureFiles files,
    IOptions<PhotoMetadataOptions> options,
    IOptions<PictureRightsOptions> rights,
    ILogger<PhotoMetadataFiller> log) : INotificationAsyncHandler<MediaSavingNotification>
{
    public Task HandleAsync(MediaSavingNotification notification, CancellationToken cancellationToken)
    {
        if (options.Value.PropertyAliases.Count > 0)
        {
            foreach (IMedia item in notification.SavedEntities)
                if (files.NewIn(item) is { } path)
                    Fill(item, Read(path));
        }
        return Task.CompletedTask;
    }

    private PhotoMetadata Read(string path)
    {
        try
        {
            using Stream file = files.Open(path);
            return PhotoMetadataReader.Read(file);
        }
        // Text from outside, which may be broken in any way: the picture is taken nevertheless, and its editor fills the fields.
        catch (Exception unreadable)
        {
            log.LogInformation(unreadable, "No metadata are taken over from the picture {Path}: they cannot be read", path);
            return PhotoMetadata.None;
        }
    }

    private void Fill(IMedia item, PhotoMetadata photo)
    {
        foreach ((PhotoField field, string alias) in options.Value.PropertyAliases)
        {
            if (Value(photo, field) is { } value && item.Properties.TryGetValue(alias, out IProperty? property) &&
                !property.PropertyType.VariesByCulture() && string.IsNullOrWhiteSpace(property.GetValue()?.ToString()))
                property.SetValue(Stored(value, property.PropertyType.ValueStorageType));
        }
    }

    private object? Value(PhotoMetadata photo, PhotoField field) => field switch
    {
        PhotoField.Headline => photo.Headline,
        PhotoField.Caption => photo.Caption,
        PhotoField.Byline => photo.Byline,
        PhotoField.Credit => photo.Credit,
        PhotoField.CreditLine => photo.CreditLine,
        PhotoField.Rights => photo.Rights,
        PhotoField.Place => photo.Place,
        PhotoField.AltText => photo.AltText,
        PhotoField.RightsEnd => photo.RightsEnd is { Kind: DateTimeKind.Utc } moment ? rights.Value.OnItsClock(moment) : photo.RightsEnd,
        _ => photo.DateTaken,
    };

    private static object Stored(object value, ValueStorageType storage) =>
        value is DateTime date && storage != ValueStorageType.Date ? date.ToString("s", CultureInfo.InvariantCulture) : value;
}
