using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>What the editors of blocks share: reading, cleaning, checking and storing.</summary>
internal abstract class BlockValueEditor<TValue, TLayout> : DataValueEditor, IDataValueReference, IDataValueTags, IValueValidator, IMergesCultures
    where TValue : BlockValue<TLayout>, new()
    where TLayout : IBlockLayoutItem
{
    private readonly IJsonSerializer _json;
    private readonly BlockTools _tools;

    protected BlockValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute, BlockTools tools)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _json = json;
        _tools = tools;
        Validators.Add(this);
    }

    protected abstract BlockEditorDataConverter<TValue, TLayout> Converter(IJsonSerializer json);

    /// <summary>The blocks that a configuration offers.</summary>
    protected abstract IReadOnlyCollection<IBlockConfiguration> Offered(object? configuration);

    /// <summary>How many blocks there may be; null where there is no limit.</summary>
    protected virtual (int? Min, int? Max) Limits(object? configuration) => (null, null);

    /// <summary>Why there are too few blocks or too many. What lies inside another block's area does not count here.</summary>
    protected virtual IEnumerable<string> CheckCounts(TValue blocks, object? configuration)
    {
        (int? min, int? max) = Limits(configuration);
        int count = blocks.GetLayouts()?.Count() ?? 0;
        return CountRule.Check(count, count == 0 ? null : min, max);
    }

    public override IValueRequiredValidator RequiredValidator { get; } = new RequiredBlocksValidator();

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        TryRead(value, out TValue? blocks) && blocks is not null ? _tools.Editing.References(blocks) : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        TryRead(value, out TValue? blocks) && blocks is not null ? _tools.Editing.Tags(blocks, languageId) : [];

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (!TryRead(property.GetValue(culture, segment), out TValue? blocks) || blocks is null)
            return null;
        _tools.Editing.ToEditor(blocks);
        return blocks;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (!TryRead(editorValue.Value, out TValue? blocks))
            return currentValue;
        if (blocks is null || blocks.ContentData.Count == 0)
            return null;
        TryRead(currentValue, out TValue? current);
        _tools.Editing.FromEditor(blocks, current, editorValue.ContentKey);
        return _json.Serialize(blocks);
    }

    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (!TryRead(value, out TValue? blocks))
            return [new ValidationResult("Blocks are expected here: an object with layout, contentData, settingsData and expose.", ["value"])];
        if (blocks is null)
            return [];
        IEnumerable<ValidationResult> counts = CheckCounts(blocks, dataTypeConfiguration).Select(reason => new ValidationResult(reason, ["value"]));
        return [.. counts, .. _tools.Validation.Validate(blocks, Offered(dataTypeConfiguration), validationContext)];
    }

    public object? Merge(object? source, object? rest, bool fromSource, Func<string?, bool> takes, InnerMerge inner)
    {
        if (!TryRead(source, out TValue? from) || !TryRead(rest, out TValue? others, exposeAll: false) || (fromSource ? from : others) is not { } blocks)
            return fromSource ? source : rest;
        _tools.Merge.Merge(blocks, from ?? new TValue(), others ?? new TValue(), takes, inner);
        return _json.Serialize(blocks);
    }

    public IEnumerable<string> ChangedCultures(object? edited, object? published, string defaultCulture)
    {
        if (!TryRead(edited, out TValue? now, exposeAll: false) || !TryRead(published, out TValue? before, exposeAll: false))
            return [defaultCulture];
        (now, before) = (now ?? new TValue(), before ?? new TValue());
        IEnumerable<string> cultures = _tools.Merge.ChangedCultures(now, before, defaultCulture);
        return _json.Serialize(now.Layout) == _json.Serialize(before.Layout) ? cultures : cultures.Append(defaultCulture);
    }

    /// <summary>False when the value is something else than blocks; true with null when there are none.</summary>
    protected bool TryRead(object? value, out TValue? blocks, bool exposeAll = true)
    {
        blocks = null;
        if (PostedValue.IsBlank(value))
            return true;
        if (!TryParse(PostedValue.AsJson(value)!, out BlockEditorData<TValue, TLayout>? data))
            return false;
        blocks = data.BlockValue;
        _tools.Editing.Clean(blocks, data.References, exposeAll);
        return true;
    }

    private bool TryParse(string text, [NotNullWhen(true)] out BlockEditorData<TValue, TLayout>? data)
    {
        data = null;
        return text.TrimStart().StartsWith('{') && Converter(_json).TryDeserialize(text, out data) && data is not null;
    }
}
