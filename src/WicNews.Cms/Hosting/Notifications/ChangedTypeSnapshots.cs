using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Hosting.Notifications;

/// <summary>
/// Writes the readers' snapshots anew where a type's aliases or variations changed: they name properties by alias. What a start finds
/// undone it does first. Where a type begins or ceases to vary, its documents are published in other languages than before.
/// </summary>
internal sealed class ChangedTypeSnapshots(
    SnapshotRebuilder rebuilder, OldSnapshots old, Lazy<IContentTypeService> documentTypes, Lazy<IMediaTypeService> mediaTypes, Lazy<IDocumentPublishStatusManagementService> published) :
    INotificationHandler<ContentTypeChangedNotification>, INotificationHandler<MediaTypeChangedNotification>, IStartupStep
{
    private const ContentTypeChangeTypes Telling = ContentTypeChangeTypes.RefreshMain;

    public int Order => StartupOrder.Caches - 1;

    public void Handle(ContentTypeChangedNotification notification)
    {
        rebuilder.Documents(Changed(notification.Changes));
        old.Forget(notification.Changes.Select(change => change.Item.Id));
        if (notification.Changes.Any(change => change.ChangeTypes.HasFlag(ContentTypeChangeTypes.VariationChanged)))
        {
            published.Value.InitializeAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    public void Handle(MediaTypeChangedNotification notification)
    {
        rebuilder.Media(Changed(notification.Changes));
        old.Forget(notification.Changes.Select(change => change.Item.Id));
    }

    public Task RunAsync(CancellationToken cancellationToken)
    {
        if (old.All() is { Count: > 0 } types)
        {
            rebuilder.Documents(WithComposed(documentTypes.Value.GetAll(), types), cancellationToken);
            rebuilder.Media(WithComposed(mediaTypes.Value.GetAll(), types), cancellationToken);
            old.Forget(types);
        }

        return Task.CompletedTask;
    }

    private static int[] Changed<T>(IEnumerable<ContentTypeChange<T>> changes)
        where T : class, IContentTypeComposition =>
        [.. changes.Where(change => change.ChangeTypes.HasType(Telling)).Select(change => change.Item.Id)];

    private static int[] WithComposed(IEnumerable<IContentTypeComposition> all, IReadOnlyList<int> changed) =>
        [.. all.Where(type => changed.Contains(type.Id) || type.CompositionIds().Any(changed.Contains)).Select(type => type.Id)];
}
