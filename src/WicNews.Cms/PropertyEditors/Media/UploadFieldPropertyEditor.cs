using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>An uploaded file; its address is the value.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.UploadField, ValueEditorIsReusable = true)]
public sealed class UploadFieldPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public UploadFieldPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new FileUploadConfigurationEditor(_ioHelper);

    internal sealed class ValueEditor : DataValueEditor
    {
        private readonly UploadedFiles _files;

        public ValueEditor(
            IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute, UploadedFiles files)
            : base(shortStrings, json, ioHelper, attribute)
        {
            _files = files;
            Validators.Add(ValueRule.For<FileUploadConfiguration>(Check));
        }

        public override IValueRequiredValidator RequiredValidator { get; } = new RequiredFileValidator();

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            property.GetValue(culture, segment) is string { Length: > 0 } src ? new { src } : null;

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            if (!PostedFile.TryRead(editorValue.Value, out PostedFile? posted))
                return currentValue;
            return posted is null || posted.IsEmpty
                ? null
                : _files.Accept(
                    posted,
                    currentValue as string,
                    editorValue.ContentKey,
                    editorValue.PropertyTypeKey,
                    (editorValue.DataTypeConfiguration as FileUploadConfiguration)?.FileExtensions);
        }

        private IEnumerable<string> Check(object? value, FileUploadConfiguration configuration)
        {
            if (!PostedFile.TryRead(value, out PostedFile? posted))
                return ["A file is expected here: an object with src or temporaryFileId."];
            return posted is null ? [] : _files.Check(posted, configuration.FileExtensions);
        }
    }
}
