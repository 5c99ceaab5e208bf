using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;
using WicNews.Core.Content;

namespace WicNews.Core.Stories.Publishing;

/// <summary>Refuses to publish a story before its embargo ends, and says until when and what to do instead.</summary>
public sealed class EmbargoGate(TimeProvider clock) : INotificationAsyncHandler<ContentPublishingNotification>
{
    /// <summary>When a story's embargo ends; null for a story without one, and for what is no story.</summary>
    public static DateTimeOffset? Until(IContent content) =>
        StoryKinds.FromAlias(content.ContentType.Alias) is not null && content.HasProperty("embargo") && content.GetValue("embargo") is DateTime typed && typed > DateTime.MinValue
            ? WuzhenTime.FromEditor(typed)
            : null;

    public Task HandleAsync(ContentPublishingNotification notification, CancellationToken cancellationToken)
    {
        var embargoed = notification.PublishedEntities
            .Where(content => GoesOut(notification, content))
            .Select(content => (content.Name, Until: Until(content)))
            .FirstOrDefault(found => found.Until > clock.GetUtcNow());
        if (embargoed.Until is { } until)
            notification.CancelOperation(new EventMessage("Embargo", Explain(embargoed.Name, until), EventMessageType.Error));
        return Task.CompletedTask;
    }

    // Taking down one language of several is announced as publishing too, of a story in which no language goes out.
    private static bool GoesOut(ContentPublishingNotification notification, IContent content) =>
        !content.ContentType.VariesByCulture() || content.AvailableCultures.Any(culture => notification.IsPublishingCulture(content, culture));

    private static string Explain(string? name, DateTimeOffset until) =>
        $"“{name}” is under embargo until {until.Written()}. Schedule it for then, or change the embargo under Publishing.";
}
