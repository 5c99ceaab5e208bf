using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;

namespace WicNews.Core.Stories.Publishing;

/// <summary>Says at once, when an embargo is saved that ends after the time for which a story is scheduled, that the story waits for it.</summary>
public sealed class EmbargoWarning(IContentService contents) : INotificationHandler<ContentSavingNotification>
{
    public void Handle(ContentSavingNotification notification)
    {
        foreach (var content in notification.SavedEntities.Where(content => content.HasIdentity))
            if (EmbargoGate.Until(content) is { } until && IsToGoOutBefore(content, until.UtcDateTime))
                notification.Messages.Add(new EventMessage("Embargo", Explain(content.Name, until), EventMessageType.Warning));
    }

    private bool IsToGoOutBefore(IContent content, DateTime until) => contents.GetContentScheduleByContentId(content.Id).FullSchedule
        .Any(entry => entry.Action == ContentScheduleAction.Release && entry.Date < until);

    private static string Explain(string? name, DateTimeOffset until) =>
        $"“{name}” is scheduled for a time before its embargo ends: it goes out when the embargo does, on {until.Written()}.";
}
