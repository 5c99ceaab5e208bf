using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Pickers;

/// <summary>Picks links to documents, media and addresses outside.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultiUrlPicker, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
public sealed class LinkPickerPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public LinkPickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiUrlPickerConfigurationEditor(_ioHelper);

    internal sealed class ValueEditor : DataValueEditor, IDataValueReference
    {
        private readonly IContentService _documents;
        private readonly IMediaService _media;

        public ValueEditor(
            IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute, IContentService documents, IMediaService media)
            : base(shortStrings, json, ioHelper, attribute)
        {
            _documents = documents;
            _media = media;
            Validators.Add(ValueRule.For<MultiUrlPickerConfiguration>(LinkRule.Check));
        }

        public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
            PickedLink.Read(value).Where(link => link.Udi is not null).Select(link => new UmbracoEntityReference(link.Udi!));

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            PickedLink.Read(property.GetValue(culture, segment)).Select(link => Display(link, culture)).ToArray();

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            IReadOnlyList<PickedLink>? links = PickedLink.FromEditor(editorValue.Value);
            if (links is null)
                return currentValue;
            PickedLink[] kept = [.. links.Where(LinkRule.IsHarmless)];
            return kept.Length == 0 ? null : PickedLink.ToJson(kept);
        }

        private LinkDisplay Display(PickedLink link, string? culture)
        {
            var display = new LinkDisplay
            {
                Name = link.Name,
                Target = link.Target,
                QueryString = link.QueryString,
                Culture = link.Culture,
                Type = link.Udi?.EntityType ?? LinkDisplay.Types.External,
                Unique = link.Udi?.Guid,
                Url = link.Url ?? string.Empty,
                Icon = "icon-link",
                Published = true,
            };
            switch (link.Udi?.EntityType)
            {
                case Constants.UdiEntityType.Document when _documents.GetById(link.Udi.Guid) is { } document:
                    display.Icon = document.ContentType.Icon;
                    display.Trashed = document.Trashed;
                    display.Published = culture is null ? document.Published : document.IsCulturePublished(culture);
                    break;
                case Constants.UdiEntityType.Media when _media.GetById(link.Udi.Guid) is { } item:
                    display.Icon = item.ContentType.Icon;
                    display.Trashed = item.Trashed;
                    display.Published = !item.Trashed;
                    break;
            }
            return display;
        }
    }
}
