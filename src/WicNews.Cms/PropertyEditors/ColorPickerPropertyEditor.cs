using System.Text.Json;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.PropertyEditors.Json;

namespace WicNews.Cms.PropertyEditors;

/// <summary>A colour out of a palette, with its label.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ColorPicker, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
public sealed partial class ColorPickerPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public ColorPickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<ColorPickerConfiguration>(_ioHelper);

    /// <summary>Whether a posted value names a colour at all.</summary>
    internal static bool CanRead(object value) => ValueEditor.Read(value)?.Value is not null;

    internal sealed record Colour(string? Value, string? Label);

    internal sealed partial class ValueEditor : DataValueEditor
    {
        public ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute)
            : base(shortStrings, json, ioHelper, attribute) =>
            Validators.Add(ValueRule.For<ColorPickerConfiguration>(Check));

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment));

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
            Read(editorValue.Value) is { Value.Length: > 0 } colour ? JsonSerializer.Serialize(colour, JsonOptions.Values) : null;

        private static IEnumerable<string> Check(object? value, ColorPickerConfiguration configuration)
        {
            if (PostedValue.IsBlank(value))
                yield break;
            if (Read(value)?.Value is not { } colour || !Hex().IsMatch(colour))
                yield return "A colour is expected here: an object with value and label.";
            else if (configuration.Items.Count > 0 && configuration.Items.All(item => Bare(item.Value) != Bare(colour)))
                yield return $"The colour {colour} is not in the palette.";
        }

        internal static Colour? Read(object? value)
        {
            if (PostedValue.IsBlank(value))
                return null;
            string text = PostedValue.AsJson(value)!.Trim();
            try
            {
                return text.StartsWith('{') ? JsonSerializer.Deserialize<Colour>(text, JsonOptions.Values) : new Colour(text.Trim('"'), text.Trim('"'));
            }
            catch (JsonException)
            {
                return null;
            }
        }

        private static string Bare(string colour) => colour.TrimStart('#').ToLowerInvariant();

        [GeneratedRegex("^#?([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$")]
        private static partial Regex Hex();
    }
}
