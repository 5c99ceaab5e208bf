using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Cms.DeliveryApi.Expansion;

/// <summary>
/// Renders the properties that one request asks for, and those of referenced items as deep as it asks. One per request: it
/// remembers where in the tree of wishes it is.
/// </summary>
internal sealed class RequestedExpansion(IApiPropertyRenderer renderer) : IOutputExpansionStrategy
{
    private const int MostItems = 2_000;

    private readonly Stack<(PropertyTree? Expand, PropertyTree? Fields)> _wishes = new([(null, null)]);
    private bool _isExpanding;

    /// <summary>The items rendered so far: those that were asked for and, while expanding, those that they refer to and hold.</summary>
    public int Items { get; private set; }

    public void Ask(PropertyTree? expand, PropertyTree? fields)
    {
        _wishes.Clear();
        _wishes.Push((expand, fields));
        _isExpanding = expand is not null;
        Items = 0;
    }

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) => Map(content.Properties, force: false);

    public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true) => Map(
        media.Properties.Where(property => !skipUmbracoProperties || !property.Alias.StartsWith("umbraco", StringComparison.OrdinalIgnoreCase)),
        force: false);

    // A block has no life of its own, so its properties always come with it.
    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) => Map(element.Properties, force: true);

    private Dictionary<string, object?> Map(IEnumerable<IPublishedProperty> properties, bool force)
    {
        (PropertyTree? expand, PropertyTree? fields) = _wishes.Peek();
        bool isReference = _wishes.Count > 1;
        var rendered = new Dictionary<string, object?>();
        if (isReference && expand is null && !force)
            return rendered;
        // Without expanding, an answer is no more than a page of items with their own blocks; each level of it multiplies them.
        if (_isExpanding || !isReference)
            Items++;
        if (_isExpanding && Items > MostItems)
            throw new BadArgumentException("expand", $"asks for more than {MostItems} items at once.");
        foreach (IPublishedProperty property in properties)
        {
            PropertyTree? nextFields = fields?.For(property.Alias);
            if (fields is { IsEmpty: false } && nextFields is null)
                continue;
            PropertyTree? nextExpand = expand?.For(property.Alias);
            _wishes.Push((nextExpand, nextFields));
            try
            {
                rendered[property.Alias] = renderer.GetPropertyValue(property, nextExpand is not null);
            }
            finally
            {
                _wishes.Pop();
            }
        }
        return rendered;
    }
}
