using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Editing.Reviews;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Core.Stories.Publishing;

namespace WicNews.Web.Site.CorrectionsLog;

/// <summary>Writes into a story's history which corrections went out with a publication. Which are new is known only before it.</summary>
public sealed class CorrectionRecorder(IDocumentHistory history, IContentService contents) :
    INotificationHandler<ContentPublishingNotification>,
    INotificationAsyncHandler<ContentPublishedNotification>
{
    private const string Key = "WicNews.Corrections";

    public void Handle(ContentPublishingNotification notification)
    {
        (Guid Story, string Culture, Correction Correction)[] found =
        [
            .. from content in notification.PublishedEntities
               from culture in Cultures.All
               where notification.IsPublishingCulture(content, culture) && DraftCorrections.Has(content, culture)
               let before = contents.GetById(content.Id)
               where before is not null
               from correction in DraftCorrections.NewIn(content, before, culture)
               select (content.Key, culture, correction),
        ];
        if (found.Length > 0)
            notification.State[Key] = found;
    }

    public async Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken)
    {
        if (!notification.State.TryGetValue(Key, out var kept) || kept is not (Guid Story, string Culture, Correction Correction)[] found)
            return;
        foreach (var (key, culture, correction) in found)
            if (notification.PublishedEntities.FirstOrDefault(content => content.Key == key) is { } story)
                await history.AddCorrectionAsync(story, culture, $"{correction.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {correction.Text}");
    }
}
