using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Lists;

/// <summary>Free tags of a group.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Tags, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
public sealed class TagsPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public TagsPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TagConfigurationEditor(_ioHelper);

    internal sealed class ValueEditor : DataValueEditor, IDataValueTags
    {
        private const int LongestTag = 200;

        public ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute)
            : base(shortStrings, json, ioHelper, attribute) =>
            Validators.Add(new ValueRule((value, _) => Check(value)));

        public override IValueRequiredValidator RequiredValidator { get; } = new RequiredListValidator();

        public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId)
        {
            string group = (dataTypeConfiguration as TagConfiguration)?.Group is { Length: > 0 } named ? named : "default";
            return (Read(value) ?? []).Select(text => new Tag { Group = group, Text = text, LanguageId = languageId });
        }

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment)) ?? [];

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            string[] tags = Read(editorValue.Value) ?? [];
            if (tags.Length == 0)
                return null;
            return editorValue.DataTypeConfiguration is TagConfiguration { StorageType: TagsStorageType.Csv }
                ? string.Join(',', tags.Select(tag => tag.Replace(',', ' ')))
                : TextList.ToJson(tags);
        }

        private static IEnumerable<string> Check(object? value)
        {
            if (Read(value) is not { } tags)
                return ["A list of tags is expected here."];
            return [.. tags.SelectMany(tag => TextRule.Check(tag)), .. tags.Where(tag => tag.Length > LongestTag).Select(tag => $"The tag \"{tag[..30]}...\" is longer than {LongestTag} characters.")];
        }

        private static string[]? Read(object? value)
        {
            IEnumerable<string>? texts = value is string text && !text.TrimStart().StartsWith('[') ? text.Split(',') : TextList.Read(value);
            return texts?.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        }
    }
}
