using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>Gives a duplicated document copies of its files: whichever of the two is deleted, the other keeps its own.</summary>
internal sealed class CopiedFiles(FileValues values, UploadedFiles files, FileSettler settler, ICoreScopeProvider scopes) : INotificationHandler<ContentCopyingNotification>
{
    public void Handle(ContentCopyingNotification notification)
    {
        // A branch may have many documents, and those with files are rare.
        if (!values.AreInDocuments)
            return;
        IContent copy = notification.Copy;
        foreach (IProperty property in copy.Properties)
        {
            foreach (IPropertyValue value in property.Values.ToArray())
            {
                object? changed = values.Change(
                    property.PropertyType, value.EditedValue, (propertyType, src) => files.Copy(src, copy.Key, propertyType) ?? src);
                if (!Equals(changed, value.EditedValue))
                    property.SetValue(changed, value.Culture, value.Segment);
            }
        }

        scopes.Context!.Enlist($"files of {copy.Key}", _ => settler.Settle(copy.Key));
    }
}
