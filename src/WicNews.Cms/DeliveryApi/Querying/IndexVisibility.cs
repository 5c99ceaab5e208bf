using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Extensions;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>
/// Remembers for one query which types are shown and which parents can be seen: there are few of them, and many children.
/// What is not published in the culture, or stands below something that is not, is not there.
/// </summary>
internal sealed class IndexVisibility(IndexState state, string culture, DeliveryApiSettings settings)
{
    private readonly Dictionary<string, bool> _types = [];
    private readonly Dictionary<int, bool> _parents = new() { [Constants.System.Root] = true };

    /// <summary>Whether an item that is published in the culture may be shown.</summary>
    public bool Contains(IndexItem item) => IsShown(item.Entry.ContentType) && IsVisible(item.Entry.ParentId);

    private bool IsShown(string contentType)
    {
        if (!_types.TryGetValue(contentType, out bool shown))
            _types[contentType] = shown = settings.IsAllowedContentType(contentType);
        return shown;
    }

    private bool IsVisible(int id)
    {
        if (!_parents.TryGetValue(id, out bool visible))
            _parents[id] = visible = state.Find(id) is { } parent && parent.In(culture) is not null && IsVisible(parent.ParentId);
        return visible;
    }
}
