using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WicNews.Cms.Previews;

/// <summary>Tells open previews to load anew when documents were saved. Failures are only logged: the documents are saved nevertheless.</summary>
internal sealed class PreviewRefresh(OpenPreviews previews, ILogger<PreviewRefresh> log) : INotificationAsyncHandler<ContentSavedNotification>
{
    public async Task HandleAsync(ContentSavedNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            await previews.TellAsync([.. notification.SavedEntities.Select(document => document.Key)], cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "Open previews could not be told that documents were saved");
        }
    }
}
