using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using WicNews.Core.Content;

namespace WicNews.Core.Stories.Publishing;

/// <summary>Refuses to publish a story while a picture of it lacks alt text or credit, and says which picture lacks what. Of one whose rights have
/// run out it warns: readers are not shown it.</summary>
public sealed class PictureGate(IPublishedMediaCache media, PublishedNews news, WrittenPictures written, IPictureRights rights) : INotificationAsyncHandler<ContentPublishingNotification>
{
    public Task HandleAsync(ContentPublishingNotification notification, CancellationToken cancellationToken)
    {
        foreach (var content in notification.PublishedEntities.Where(content => StoryKinds.FromAlias(content.ContentType.Alias) is not null))
        {
            var complaints = PublishingCultures(notification, content)
                .SelectMany(culture => All(content, culture).Select(picture => Complaint(picture, culture)))
                .OfType<string>()
                .Distinct()
                .ToArray();
            if (complaints.Length == 0)
            {
                WarnOfRights(notification, content);
                continue;
            }

            notification.CancelOperation(new EventMessage("Pictures", $"“{content.Name}” cannot be published yet: {string.Join("; ", complaints)}. "
                + "Write it in the story, or once for all under Caption and rights of the picture.", EventMessageType.Error));
            break;
        }
        return Task.CompletedTask;
    }

    private void WarnOfRights(ContentPublishingNotification notification, IContent content)
    {
        var runOut = PublishingCultures(notification, content)
            .SelectMany(culture => All(content, culture))
            .DistinctBy(picture => (picture.Place, picture.MediaKey))
            .Where(picture => media.GetById(preview: false, picture.MediaKey) is { } found && !rights.Allow(found, out _))
            .Select(picture => picture.Place)
            .ToArray();
        if (runOut.Length > 0)
            notification.Messages.Add(new EventMessage("Pictures", $"The rights have run out of {string.Join(", ", runOut)} of “{content.Name}”: readers are not shown it.", EventMessageType.Warning));
    }

    private IEnumerable<DraftPicture> All(IContent content, string culture) => DraftPictures.Of(content, culture).Concat(written.Of(content, culture));

    private static IEnumerable<string> PublishingCultures(ContentPublishingNotification notification, IContent content) =>
        Cultures.All.Where(culture => notification.IsPublishingCulture(content, culture));

    private string? Complaint(DraftPicture picture, string culture)
    {
        if (media.GetById(preview: false, picture.MediaKey) is not { } content)
            return $"{picture.Place} is gone from the media section";
        var own = news.Fields(content, culture);
        var lacks = new List<string>();
        if (picture.AltText is null && own.Text("altText") is null && (culture != Cultures.Chinese || own.Text("altTextChinese") is null))
            lacks.Add("alt text");
        if (picture.Credit is null && own.Text("credit") is null)
            lacks.Add("credit");
        return lacks.Count == 0 ? null : $"{picture.Place} (“{content.Name}”) has no {string.Join(" and no ", lacks)}";
    }
}
