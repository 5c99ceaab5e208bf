namespace WicNews.Web.Tests.Journeys;

/// <summary>A block list as the backoffice sends it: one block of an element type for each set of values.</summary>
public static class BlockListValue
{
    public static object Of(Guid elementType, IEnumerable<IReadOnlyDictionary<string, object?>> blocks)
    {
        var keyed = blocks.Select(values => (Key: Guid.NewGuid(), Values: values)).ToList();
        return new
        {
            layout = new Dictionary<string, object> { ["Umbraco.BlockList"] = keyed.Select(block => new { contentKey = block.Key }) },
            contentData = keyed.Select(block => new
            {
                key = block.Key,
                contentTypeKey = elementType,
                values = block.Values.Select(value => new { alias = value.Key, culture = (string?)null, segment = (string?)null, value = value.Value }),
            }),
            settingsData = Array.Empty<object>(),
            expose = keyed.Select(block => new { contentKey = block.Key, culture = (string?)null, segment = (string?)null }),
        };
    }
}
