using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>Tells <see cref="FormerFiles"/> of files that are replaced. Umbraco makes a new one for each notification: nothing can be kept here.</summary>
internal sealed class FormerFileNoter(FormerFiles former) : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (IMedia item in notification.SavedEntities.Where(item => item.HasIdentity && item.Properties.Any(property => HeldFiles.IsFile(property) && property.IsDirty())))
            former.NoteReplaced(item);
    }
}
