using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>Gives the blocks of a duplicated document, and of one that begins with a blueprint, keys of their own, as in Umbraco.</summary>
internal sealed partial class RenewedBlocks : INotificationHandler<ContentCopyingNotification>, INotificationHandler<ContentScaffoldedNotification>
{
    public void Handle(ContentCopyingNotification notification) => Renew(notification.Copy);

    public void Handle(ContentScaffoldedNotification notification) => Renew(notification.Scaffold);

    private static void Renew(IContent document)
    {
        // One key in all languages stays one.
        Dictionary<Guid, Guid> renewed = [];
        foreach (IProperty property in document.Properties)
        {
            foreach (IPropertyValue value in property.Values.ToArray())
            {
                if (value.EditedValue is string text && BlockNode.BlocksIn(text) is { } blocks)
                {
                    foreach (BlockNode block in BlockNode.AllIn(blocks))
                        renewed.TryAdd(block.Key, Guid.NewGuid());
                    // The keys stand in layouts, in what is shown, in markup and in texts within texts: wherever they do, they are the block's.
                    property.SetValue(
                        Key().Replace(text, key => renewed.TryGetValue(Guid.Parse(key.Value), out Guid own) ? own.ToString() : key.Value), value.Culture, value.Segment);
                }
            }
        }
    }

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
