using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WicNews.Cms.Previews;

/// <summary>Tells open previews to load anew when a document was saved.</summary>
internal sealed class PreviewRefresh(OpenPreviews previews) : INotificationAsyncHandler<ContentSavedNotification>
{
    public async Task HandleAsync(ContentSavedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var document in notification.SavedEntities)
            await previews.TellAsync(document.Key, cancellationToken);
    }
}
