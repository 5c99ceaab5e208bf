using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.PropertyEditors.Blocks;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>HTML, sanitised when it is stored, with blocks.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.RichText, ValueType = ValueTypes.Text, ValueEditorIsReusable = false)]
public sealed class RichTextPropertyEditor : BlockPropertyEditor
{
    private readonly IIOHelper _ioHelper;

    public RichTextPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors) => _ioHelper = ioHelper;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new RichTextConfigurationEditor(_ioHelper);

    internal sealed class ValueEditor : DataValueEditor, IDataValueReference, IDataValueTags, IValueValidator, IValueRequiredValidator, IMergesCultures
    {
        private readonly RichTextEditorBlockDataConverter _reader;
        private readonly IHtmlSanitizer _sanitizer;
        private readonly BlockTools _tools;
        private readonly RichTextLinks _links;
        private readonly DroppedPictures _dropped;

        public ValueEditor(
            IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute, BlockTools tools, IHtmlSanitizer sanitizer,
            RichTextLinks links, DroppedPictures dropped)
            : base(shortStrings, json, ioHelper, attribute)
        {
            (_links, _dropped) = (links, dropped);
            _reader = new RichTextEditorBlockDataConverter(json);
            _sanitizer = sanitizer;
            _tools = tools;
            Validators.Add(this);
        }

        public override IValueRequiredValidator RequiredValidator => this;

        public override IEnumerable<Guid> ConfiguredElementTypeKeys() => ElementTypes.Of((ConfigurationObject as RichTextConfiguration)?.Blocks ?? []);

        public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
        {
            if (RichTextValue.Read(value) is not { } text)
                return [];
            IEnumerable<UmbracoEntityReference> linked = _links.Find(text.Markup).Select(udi => new UmbracoEntityReference(udi));
            return Blocks(text) is { } blocks ? linked.Concat(_tools.Editing.References(blocks)) : linked;
        }

        public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
            Blocks(RichTextValue.Read(value)) is { } blocks ? _tools.Editing.Tags(blocks, languageId) : [];

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
        {
            if (RichTextValue.Read(property.GetValue(culture, segment)) is not { } value || IsEmpty(value))
                return null;
            RichTextBlockValue? blocks = Blocks(value);
            if (blocks is not null)
                _tools.Editing.ToEditor(blocks);
            return value with { Markup = _links.ShowPictures(value.Markup), Blocks = blocks ?? new RichTextBlockValue() };
        }

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            if (RichTextValue.Read(editorValue.Value) is not { } value)
                return currentValue;
            RichTextBlockValue? blocks = Blocks(value);
            if (blocks is not null)
                _tools.Editing.FromEditor(blocks, Blocks(RichTextValue.Read(currentValue)), editorValue.ContentKey);
            string markup = _dropped.Keep(_sanitizer.Sanitize(value.Markup), (editorValue.DataTypeConfiguration as RichTextConfiguration)?.MediaParentId);
            value = new RichTextValue { Markup = markup, Blocks = blocks };
            return IsEmpty(value) ? null : value.ToJson();
        }

        public IEnumerable<ValidationResult> Validate(
            object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            if (RichTextValue.Read(value) is not { } text)
                return [new ValidationResult("Rich text is expected here: an object with markup and blocks.", ["value"])];
            if (_dropped.HasLostOne(text.Markup))
                return [new ValidationResult("The file of a picture that was dropped into the text is no longer there. Remove the picture and drop it again.", ["value"])];
            IReadOnlyCollection<IBlockConfiguration> offered = (dataTypeConfiguration as RichTextConfiguration)?.Blocks ?? [];
            return Blocks(text) is { } blocks ? _tools.Validation.Validate(blocks, offered, validationContext) : [];
        }

        public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
        {
            if (RichTextValue.Read(value) is { } text && IsEmpty(text))
                yield return new ValidationResult(Constants.Validation.ErrorMessages.Properties.Empty, ["value"]);
        }

        public object? Merge(object? source, object? rest, bool fromSource, Func<string?, bool> takes, InnerMerge inner)
        {
            if (RichTextValue.Read(source) is not { } first || RichTextValue.Read(rest) is not { } second)
                return fromSource ? source : rest;
            RichTextBlockValue from = Blocks(first) ?? new RichTextBlockValue();
            RichTextBlockValue others = Blocks(second, exposeAll: false) ?? new RichTextBlockValue();
            RichTextBlockValue blocks = fromSource ? from : others;
            if (blocks.ContentData.Count == 0)
                return fromSource ? source : rest;
            _tools.Merge.Merge(blocks, from, others, takes, inner);
            // The text says where its blocks stand: it goes with them.
            return new RichTextValue { Markup = (fromSource ? first : second).Markup, Blocks = blocks }.ToJson();
        }

        public IEnumerable<string> ChangedCultures(object? edited, object? published, string defaultCulture)
        {
            if (RichTextValue.Read(edited) is not { } now || RichTextValue.Read(published) is not { } before)
                return [defaultCulture];
            IEnumerable<string> cultures = _tools.Merge.ChangedCultures(
                Blocks(now, exposeAll: false) ?? new RichTextBlockValue(), Blocks(before, exposeAll: false) ?? new RichTextBlockValue(), defaultCulture);
            return now.Markup == before.Markup ? cultures : cultures.Append(defaultCulture);
        }

        private RichTextBlockValue? Blocks(RichTextValue? value, bool exposeAll = true)
        {
            if (value?.Blocks is null)
                return null;
            BlockEditorData<RichTextBlockValue, RichTextBlockLayoutItem> data = _reader.Convert(value.Blocks);
            _tools.Editing.Clean(data.BlockValue, data.References, exposeAll);
            return data.BlockValue;
        }

        private static bool IsEmpty(RichTextValue value) =>
            string.IsNullOrWhiteSpace(value.Markup) && value.Blocks is not { ContentData.Count: > 0 };
    }
}
