using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>An uploaded picture with focal point and crops.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ImageCropper, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
public sealed class ImageCropperPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public ImageCropperPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<ImageCropperConfiguration>(_ioHelper);

    internal sealed class ValueEditor : DataValueEditor
    {
        private readonly UploadedFiles _files;
        private readonly IDataTypeConfigurationCache _configurations;

        public ValueEditor(
            IShortStringHelper shortStrings,
            IJsonSerializer json,
            IIOHelper ioHelper,
            DataEditorAttribute attribute,
            UploadedFiles files,
            IDataTypeConfigurationCache configurations)
            : base(shortStrings, json, ioHelper, attribute)
        {
            _files = files;
            _configurations = configurations;
            Validators.Add(new ValueRule((value, _) => Check(value)));
        }

        public override IValueRequiredValidator RequiredValidator { get; } = new RequiredFileValidator();

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            ImageCropperValue.Read(property.GetValue(culture, segment))?
                .With(_configurations.GetConfigurationAs<ImageCropperConfiguration>(property.PropertyType.DataTypeKey)?.Crops);

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            if (!PostedFile.TryRead(editorValue.Value, out PostedFile? posted))
                return currentValue;
            if (posted is null || posted.IsEmpty)
                return null;
            string? current = ImageCropperValue.Read(currentValue)?.Src;
            string? src = _files.Accept(posted, current, editorValue.ContentKey, editorValue.PropertyTypeKey);
            return src is null ? null : new ImageCropperValue { Src = src, FocalPoint = posted.FocalPoint, Crops = posted.Crops ?? [] }.ToJson();
        }

        private IEnumerable<string> Check(object? value)
        {
            if (!PostedFile.TryRead(value, out PostedFile? posted))
                return ["A picture is expected here: an object with src or temporaryFileId."];
            return posted is null ? [] : [.. _files.Check(posted), .. ImageCropperValue.Check(posted.FocalPoint, posted.Crops)];
        }
    }
}
