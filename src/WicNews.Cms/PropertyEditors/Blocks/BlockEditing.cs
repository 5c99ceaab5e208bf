using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>Passes the values inside blocks through their own editors, both ways.</summary>
internal sealed class BlockEditing(
    IContentTypeService types,
    PropertyEditorCollection editors,
    IDataTypeConfigurationCache configurations,
    DataValueReferenceFactoryCollection references,
    Lazy<IDefaultCultureAccessor> languages)
{
    /// <summary>Leaves out blocks that no layout mentions or whose type is gone, and values whose property is gone or has no such language.</summary>
    /// <param name="exposeAll">Whether a value that says of no block where it is shown means that all are shown everywhere: importers and older
    /// clients do not say it.</param>
    public void Clean(BlockValue value, IEnumerable<ContentAndSettingsReference> layout, bool exposeAll)
    {
        ContentAndSettingsReference[] used = [.. layout];
        HashSet<Guid> contents = [.. used.Select(item => item.ContentKey)];
        HashSet<Guid> settings = [.. used.Select(item => item.SettingsKey).OfType<Guid>()];
        var known = new Dictionary<Guid, IContentType?>();
        value.ContentData = [.. value.ContentData.Where(item => contents.Contains(item.Key) && Resolve(item, known))];
        value.SettingsData = [.. value.SettingsData.Where(item => settings.Contains(item.Key) && Resolve(item, known))];
        value.Expose = [.. value.Expose.Where(item => contents.Contains(item.ContentKey))];
        if (exposeAll && value.Expose.Count == 0)
            value.Expose = [.. value.ContentData.Select(item => new BlockItemVariation(item.Key, null, null))];
    }

    public void ToEditor(BlockValue value)
    {
        foreach ((BlockItemData _, BlockPropertyValue inner, IDataEditor editor) in Values(value))
        {
            IPropertyType type = inner.PropertyType!;
            if (type.Variations != ContentVariation.Nothing && inner.Culture is null && inner.Segment is null)
            {
                // A block in a property that varies holds one value, whatever its element type says.
                type = (IPropertyType)type.DeepClone();
                type.Variations = ContentVariation.Nothing;
            }
            var property = new Property(type);
            property.SetValue(Source(inner.Value), inner.Culture, inner.Segment);
            inner.Value = editor.GetValueEditor(configurations.GetConfiguration(type.DataTypeKey)).ToEditor(property, inner.Culture, inner.Segment);
        }
    }

    /// <param name="owner">The key of the document or media item that the blocks are of: files in blocks are its files, and live as long as it does.</param>
    public void FromEditor(BlockValue value, BlockValue? current, Guid owner)
    {
        Dictionary<(Guid, string, string?, string?), object?> stored = current is null
            ? []
            : Values(current).DistinctBy(found => Id(found.Item, found.Value)).ToDictionary(found => Id(found.Item, found.Value), found => Source(found.Value.Value));
        foreach ((BlockItemData item, BlockPropertyValue inner, IDataEditor editor) in Values(value))
        {
            IDataValueEditor valueEditor = editor.GetValueEditor();
            object? before = stored.GetValueOrDefault(Id(item, inner));
            var posted = new ContentPropertyData(inner.Value, configurations.GetConfiguration(inner.PropertyType!.DataTypeKey))
            {
                ContentKey = owner,
                PropertyTypeKey = inner.PropertyType.Key,
            };
            inner.Value = valueEditor.IsReadOnly ? before : valueEditor.FromEditor(posted, before);
        }
    }

    public IEnumerable<UmbracoEntityReference> References(BlockValue value) => Values(value)
        .GroupBy(found => found.Editor, found => Source(found.Value.Value))
        .SelectMany(group => references.GetReferences(group.Key, group.Distinct()));

    public IEnumerable<ITag> Tags(BlockValue value, int? languageId) => Values(value)
        .SelectMany(found => found.Editor.GetValueEditor() is IDataValueTags tags
            ? tags.GetTags(Source(found.Value.Value), configurations.GetConfiguration(found.Value.PropertyType!.DataTypeKey), languageId)
            : []);

    /// <summary>A value inside a block as a property would store it: structures as JSON text.</summary>
    public static object? Source(object? value) => value is null or string or int or decimal or DateTime ? value : PostedValue.AsText(value) ?? PostedValue.AsJson(value);

    private bool Resolve(BlockItemData item, Dictionary<Guid, IContentType?> known)
    {
        if (!known.TryGetValue(item.ContentTypeKey, out IContentType? type))
            known[item.ContentTypeKey] = type = types.Get(item.ContentTypeKey);
        if (type is null)
            return false;
        item.ContentTypeAlias = type.Alias;
        Dictionary<string, IPropertyType> properties = type.CompositionPropertyTypes.ToDictionary(property => property.Alias, StringComparer.OrdinalIgnoreCase);
        foreach (BlockPropertyValue inner in item.Values)
        {
            inner.PropertyType = inner.Alias is null ? null : properties.GetValueOrDefault(inner.Alias);
            inner.Alias = inner.PropertyType?.Alias!;
        }
        BlockPropertyValue[] values = [.. item.Values.Where(inner => inner.PropertyType is not null)];
        Unify(values);
        item.Values = [.. values.Where(inner => Holds(inner.PropertyType!, inner))];
        return true;
    }

    // What a property said in the default language it says in all, once it varies no more.
    private void Unify(BlockPropertyValue[] values)
    {
        foreach (BlockPropertyValue value in values.Where(value => value.Culture is not null && !value.PropertyType!.VariesByCulture()))
        {
            if (string.Equals(value.Culture, languages.Value.DefaultCulture, StringComparison.OrdinalIgnoreCase)
                && !values.Any(other => other.Culture is null && other.Alias == value.Alias && other.Segment == value.Segment))
                value.Culture = null;
        }
    }

    // A value in a language that its property has none of could not be shown, and with it no part of the document.
    private static bool Holds(IPropertyType property, BlockPropertyValue value) =>
        (value.Culture is null || property.VariesByCulture()) && (value.Segment is null || property.VariesBySegment());

    private IEnumerable<(BlockItemData Item, BlockPropertyValue Value, IDataEditor Editor)> Values(BlockValue value) =>
        from item in value.ContentData.Concat(value.SettingsData)
        from inner in item.Values
        let editor = inner.PropertyType is null ? null : editors[inner.PropertyType.PropertyEditorAlias]
        where editor is not null
        select (item, inner, editor);

    private static (Guid, string, string?, string?) Id(BlockItemData item, BlockPropertyValue value) =>
        (item.Key, value.Alias, value.Culture?.ToLowerInvariant(), value.Segment?.ToLowerInvariant());
}
