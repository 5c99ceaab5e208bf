using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Lists;

/// <summary>Choices out of a configured list, stored as a JSON array.</summary>
internal sealed class ChoiceValueEditor : DataValueEditor
{
    public ChoiceValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute)
        : base(shortStrings, json, ioHelper, attribute) =>
        Validators.Add(ValueRule.For<ValueListConfiguration>(Check));

    public override IValueRequiredValidator RequiredValidator { get; } = new RequiredListValidator();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        TextList.Read(property.GetValue(culture, segment)) ?? [];

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        TextList.ToJson(TextList.Read(editorValue.Value)?.Where(text => !string.IsNullOrWhiteSpace(text)));

    internal static IEnumerable<string> Check(object? value, ValueListConfiguration configuration)
    {
        if (TextList.Read(value) is not { } chosen)
            return ["A list of texts is expected here."];
        IEnumerable<string> strange = chosen
            .Where(text => !string.IsNullOrWhiteSpace(text) && !configuration.Items.Contains(text))
            .Select(text => $"\"{text}\" is not one of the choices.");
        bool onlyOne = configuration is DropDownFlexibleConfiguration { Multiple: false };
        return [.. strange, .. CountRule.Check(chosen.Length, null, onlyOne ? 1 : null)];
    }
}
