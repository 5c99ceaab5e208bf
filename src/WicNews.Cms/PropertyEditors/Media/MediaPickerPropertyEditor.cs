using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>Picks media, each with a focal point and crops of this use.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MediaPicker3, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
public sealed class MediaPickerPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public MediaPickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new MediaPicker3ConfigurationEditor(_ioHelper);

    internal sealed class ValueEditor : DataValueEditor, IDataValueReference
    {
        private readonly IDataTypeConfigurationCache _configurations;
        private readonly MediaPickerRules _rules;

        public ValueEditor(
            IShortStringHelper shortStrings,
            IJsonSerializer json,
            IIOHelper ioHelper,
            DataEditorAttribute attribute,
            IDataTypeConfigurationCache configurations,
            MediaPickerRules rules)
            : base(shortStrings, json, ioHelper, attribute)
        {
            _configurations = configurations;
            _rules = rules;
            Validators.Add(ValueRule.For<MediaPicker3Configuration>(rules.Check));
        }

        public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
            (MediaPickerEntry.Read(value) ?? []).Select(entry => new UmbracoEntityReference(Udi.Create(Constants.UdiEntityType.Media, entry.MediaKey)));

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
        {
            Crop[] crops = CropsOf(_configurations.GetConfigurationAs<MediaPicker3Configuration>(property.PropertyType.DataTypeKey));
            IReadOnlyList<MediaPickerEntry> entries = MediaPickerEntry.Read(property.GetValue(culture, segment)) ?? [];
            return entries.Select(entry => entry with
            {
                MediaTypeAlias = _rules.TypeAliasOf(entry.MediaKey) ?? entry.MediaTypeAlias,
                Crops = entry.LocalCrops(crops).Crops,
            }).ToArray();
        }

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
            MediaPickerEntry.Read(editorValue.Value) switch
            {
                null => currentValue,
                { Count: 0 } => null,
                var entries => MediaPickerEntry.ToJson(entries),
            };

        internal static Crop[] CropsOf(MediaPicker3Configuration? configuration) =>
            [.. (configuration?.Crops ?? []).Select(crop => new Crop { Alias = crop.Alias, Width = crop.Width, Height = crop.Height })];
    }
}
