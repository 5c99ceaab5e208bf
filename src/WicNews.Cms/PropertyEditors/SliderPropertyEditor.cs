using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.PropertyEditors.Json;

namespace WicNews.Cms.PropertyEditors;

/// <summary>A number, or a range of numbers, on a scale; stored as "from" or "from,to".</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Slider, ValueEditorIsReusable = true)]
public sealed class SliderPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public SliderPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new SliderConfigurationEditor(_ioHelper);

    /// <summary>Whether a posted value is a number or a range at all.</summary>
    internal static bool CanRead(object value) => ValueEditor.Read(value) is not null;

    internal sealed record Range(decimal From, decimal To);

    internal sealed class ValueEditor : DataValueEditor
    {
        public ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute)
            : base(shortStrings, json, ioHelper, attribute) =>
            Validators.Add(ValueRule.For<SliderConfiguration>(Check));

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment));

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Read(editorValue.Value) switch
        {
            null => null,
            var range when range.From == range.To => range.From.ToString(CultureInfo.InvariantCulture),
            var range => string.Create(CultureInfo.InvariantCulture, $"{range.From},{range.To}"),
        };

        private static IEnumerable<string> Check(object? value, SliderConfiguration configuration)
        {
            if (PostedValue.IsBlank(value))
                yield break;
            if (Read(value) is not { } range)
            {
                yield return "A number is expected here: an object with from and to.";
                yield break;
            }
            if (range.From > range.To)
                yield return "The range ends before it begins.";
            if (!configuration.EnableRange && range.From != range.To)
                yield return "One number is expected here, not a range.";
            if (configuration.MaximumValue > configuration.MinimumValue && (range.From < configuration.MinimumValue || range.To > configuration.MaximumValue))
                yield return $"From {configuration.MinimumValue} to {configuration.MaximumValue} is possible here.";
            if (!ValidationHelper.IsValueValidForStep(range.From, configuration.MinimumValue, configuration.Step)
                || !ValidationHelper.IsValueValidForStep(range.To, configuration.MinimumValue, configuration.Step))
                yield return $"Only steps of {configuration.Step} are possible here.";
        }

        internal static Range? Read(object? value)
        {
            if (PostedValue.IsBlank(value))
                return null;
            string text = PostedValue.AsJson(value)!.Trim().Trim('"');
            try
            {
                if (text.StartsWith('{'))
                    return JsonSerializer.Deserialize<Range>(text, JsonOptions.Values);
            }
            catch (JsonException)
            {
                return null;
            }
            decimal[] numbers = [.. text.Split(',').Select(Number).OfType<decimal>()];
            return numbers.Length == 0 || numbers.Length != text.Split(',').Length || numbers.Length > 2 ? null : new Range(numbers[0], numbers[^1]);
        }

        private static decimal? Number(string text) =>
            decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }
}
