using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.PublishedCache;

/// <summary>A property of a published item, converted when first asked for and kept as long as its converter allows.</summary>
internal sealed class PublishedProperty : PublishedPropertyBase
{
    private readonly IPublishedElement _owner;
    private readonly IReadOnlyList<StoredValue> _values;
    private readonly Converted?[] _converted;
    private readonly PublishedSurroundings _surroundings;
    private readonly bool _preview;

    public PublishedProperty(
        IPublishedPropertyType propertyType,
        IPublishedElement owner,
        IReadOnlyList<StoredValue>? values,
        PublishedSurroundings surroundings,
        bool preview)
        : base(propertyType, PropertyCacheLevel.None)
    {
        _owner = owner;
        _values = values ?? [];
        _converted = new Converted?[_values.Count];
        _surroundings = surroundings;
        _preview = preview;
    }

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        int index = IndexOf(culture, segment);
        object? source = index < 0 ? null : _values[index].Value;
        if (PropertyType.IsValue(source, PropertyValueLevel.Source) is { } bySource)
            return bySource;
        if (PropertyType.IsValue(Inter(index), PropertyValueLevel.Inter) is { } byInter)
            return byInter;
        return PropertyType.IsValue(Value(index), PropertyValueLevel.Object) ?? false;
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null)
    {
        int index = IndexOf(culture, segment);
        return index < 0 ? null : _values[index].Value;
    }

    public override object? GetValue(string? culture = null, string? segment = null) => Value(IndexOf(culture, segment));

    /// <summary>
    /// What the Delivery API shows. Only texts are kept: anything else depends on what the request wants expanded, and in which culture.
    /// </summary>
    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null)
    {
        int index = IndexOf(culture, segment);
        long generation = _surroundings.Generation.Current;
        Converted? kept = index < 0 ? null : Volatile.Read(ref _converted[index]);
        if (kept?.DeliveryText is { } text && kept.Generation == generation)
            return text;
        object? made = PropertyType.ConvertInterToDeliveryApiObject(_owner, PropertyCacheLevel.None, Inter(index), _preview, expanding);
        if (index >= 0 && made is string fresh && PropertyType.DeliveryApiCacheLevel != PropertyCacheLevel.None)
            Volatile.Write(ref _converted[index], new Converted(generation) { Inter = Inter(index), DeliveryText = fresh });
        return made;
    }

    private object? Inter(int index)
    {
        if (index < 0)
            return PropertyType.ConvertSourceToInter(_owner, null, _preview);
        return Volatile.Read(ref _converted[index]) is { } kept
            ? kept.Inter
            : PropertyType.ConvertSourceToInter(_owner, _values[index].Value, _preview);
    }

    private object? Value(int index)
    {
        long generation = _surroundings.Generation.Current;
        PropertyCacheLevel level = PropertyType.CacheLevel;
        if (index >= 0 && Volatile.Read(ref _converted[index]) is { HasValue: true } kept && (level == PropertyCacheLevel.Element || kept.Generation == generation))
            return kept.Value;
        object? inter = Inter(index);
        object? value = PropertyType.ConvertInterToObject(_owner, PropertyCacheLevel.None, inter, _preview);
        if (index >= 0 && level != PropertyCacheLevel.None)
            Volatile.Write(ref _converted[index], new Converted(generation) { Inter = inter, Value = value, HasValue = true });
        return value;
    }

    // What does not vary has one value, whichever culture is asked for.
    private int IndexOf(string? culture, string? segment)
    {
        if (_values.Count == 0)
            return -1;
        _surroundings.Variations.ContextualizeVariation(PropertyType.Variations, PropertyType.Alias, ref culture, ref segment);
        string? wantedCulture = PropertyType.Variations.VariesByCulture() && !string.IsNullOrEmpty(culture) ? culture : null;
        string? wantedSegment = PropertyType.Variations.VariesBySegment() && !string.IsNullOrEmpty(segment) ? segment : null;
        for (int index = 0; index < _values.Count; index++)
        {
            if (Same(_values[index].Culture, wantedCulture) && Same(_values[index].Segment, wantedSegment))
                return index;
        }
        return -1;
    }

    private static bool Same(string? stored, string? wanted) =>
        string.IsNullOrEmpty(stored) ? wanted is null : string.Equals(stored, wanted, StringComparison.OrdinalIgnoreCase);

    private sealed class Converted(long generation)
    {
        public long Generation { get; } = generation;

        public object? Inter { get; init; }

        public object? Value { get; init; }

        public bool HasValue { get; init; }

        public string? DeliveryText { get; init; }
    }
}
