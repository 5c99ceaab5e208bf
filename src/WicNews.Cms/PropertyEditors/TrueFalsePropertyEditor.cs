using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors;

/// <summary>Yes or no, stored as 1 or 0.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Boolean, ValueType = ValueTypes.Integer, ValueEditorIsReusable = true)]
public sealed class TrueFalsePropertyEditor : DataEditor
{
    public TrueFalsePropertyEditor(IDataValueEditorFactory valueEditors) : base(valueEditors) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    internal sealed class ValueEditor : DataValueEditor
    {
        public ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute)
            : base(shortStrings, json, ioHelper, attribute) =>
            Validators.Add(new ValueRule((value, _) =>
                PostedValue.IsBlank(value) || Read(value) is not null ? [] : ["True or false is expected here."]));

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment)) ?? false;

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
            Read(editorValue.Value) is { } yes ? (yes ? 1 : 0) : null;

        private static bool? Read(object? value) => PostedValue.AsText(value)?.ToLowerInvariant() switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => null,
        };
    }
}
