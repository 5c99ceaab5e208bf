using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>
/// What is copied with the document above it stands there in the order that its editor gave it; Core copies in the order of paths. The top
/// of what is copied stands last, as anything new.
/// </summary>
internal sealed class CopiedOrder(IIdKeyMap ids) : INotificationHandler<ContentCopyingNotification>
{
    public void Handle(ContentCopyingNotification notification)
    {
        if (IsTop(notification))
            return;
        // Only what changes counts as set, and an order that nobody set is the next one.
        notification.Copy.SortOrder = -1;
        notification.Copy.SortOrder = notification.Original.SortOrder;
    }

    private bool IsTop(ContentCopyingNotification notification) => notification.Copy.ParentId == Constants.System.Root
        || ids.GetKeyForId(notification.Copy.ParentId, UmbracoObjectTypes.Document).Result == notification.ParentKey;
}
