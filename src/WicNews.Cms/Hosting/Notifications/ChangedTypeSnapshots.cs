using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Hosting.Notifications;

/// <summary>Writes the readers' snapshots anew where a type's aliases or variations changed: they name properties by alias.</summary>
internal sealed class ChangedTypeSnapshots(SnapshotRebuilder rebuilder) : INotificationHandler<ContentTypeChangedNotification>, INotificationHandler<MediaTypeChangedNotification>
{
    private const ContentTypeChangeTypes Telling = ContentTypeChangeTypes.RefreshMain;

    public void Handle(ContentTypeChangedNotification notification) => rebuilder.Documents(Changed(notification.Changes));

    public void Handle(MediaTypeChangedNotification notification) => rebuilder.Media(Changed(notification.Changes));

    private static int[] Changed<T>(IEnumerable<ContentTypeChange<T>> changes)
        where T : class, IContentTypeComposition =>
        [.. changes.Where(change => change.ChangeTypes.HasType(Telling)).Select(change => change.Item.Id)];
}
