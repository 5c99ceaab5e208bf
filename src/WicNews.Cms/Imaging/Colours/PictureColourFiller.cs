using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace WicNews.Cms.Imaging.Colours;

/// <summary>Writes a picture's dominant colour beside it whenever its file is new.</summary>
internal sealed class PictureColourFiller(PictureFiles files, PictureColours colours, IOptions<PictureColourOptions> options)
    : INotificationAsyncHandler<MediaSavingNotification>
{
    public async Task HandleAsync(MediaSavingNotification notification, CancellationToken cancellationToken)
    {
        if (options.Value.PropertyAlias is not { } alias)
            return;
        foreach (IMedia item in notification.SavedEntities.Where(item => item.HasProperty(alias)))
            if (files.NewIn(item) is { } path)
                item.SetValue(alias, await colours.OfAsync(path, cancellationToken));
    }
}
