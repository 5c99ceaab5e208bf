using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Lists;

/// <summary>A list of lines, stored one to a line.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultipleTextstring, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
public sealed class MultipleTextPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public MultipleTextPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<MultipleTextStringConfiguration>(_ioHelper);

    internal sealed class ValueEditor : DataValueEditor
    {
        public ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute)
            : base(shortStrings, json, ioHelper, attribute) =>
            Validators.Add(ValueRule.For<MultipleTextStringConfiguration>(Check));

        public override IValueRequiredValidator RequiredValidator { get; } = new RequiredListValidator();

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Lines(property.GetValue(culture, segment)) ?? [];

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
            Lines(editorValue.Value) is { Length: > 0 } lines ? string.Join('\n', lines) : null;

        private static IEnumerable<string> Check(object? value, MultipleTextStringConfiguration configuration)
        {
            if (Lines(value) is not { } lines)
                return ["A list of texts is expected here."];
            return [.. lines.SelectMany(line => TextRule.Check(line)), .. CountRule.Check(lines.Length, lines.Length == 0 ? null : configuration.Min, configuration.Max)];
        }

        // A line break inside an entry would become two entries when read again.
        private static string[]? Lines(object? value) => PostedValue.AsTexts(value)?
            .SelectMany(text => text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToArray();
    }
}
