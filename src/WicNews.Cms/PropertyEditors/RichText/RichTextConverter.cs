using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.PropertyEditors.Blocks;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>Rich text for readers: links and pictures of this site get the addresses that hold now.</summary>
internal sealed class RichTextConverter : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    private readonly RichTextLinks _links;
    private readonly PublishedBlocks _blocks;
    private readonly IApiElementBuilder _builder;
    private readonly RichTextElements _elements;
    private readonly RichTextMarkup _markup;
    private readonly IOptionsMonitor<DeliveryApiSettings> _settings;

    public RichTextConverter(
        RichTextLinks links, PublishedBlocks blocks, IApiElementBuilder builder, RichTextElements elements, RichTextMarkup markup, IOptionsMonitor<DeliveryApiSettings> settings)
    {
        _links = links;
        _blocks = blocks;
        _builder = builder;
        _elements = elements;
        _markup = markup;
        _settings = settings;
    }

    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.RichText;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        RichTextValue.Read(source);

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        new HtmlEncodedString(_links.Resolve((inter as RichTextValue)?.Markup));

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        _settings.CurrentValue.RichTextOutputAsJson ? typeof(IRichTextElement) : typeof(RichTextModel);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding)
    {
        bool asJson = _settings.CurrentValue.RichTextOutputAsJson;
        if (inter is not RichTextValue text)
            return asJson ? null : RichTextModel.Empty();
        ApiBlockItem[] blocks = [.. Blocks(text.Blocks ?? new RichTextBlockValue(), preview)];
        return asJson ? _elements.Parse(text.Markup, blocks, preview) : new RichTextModel { Markup = _markup.Parse(text.Markup, preview), Blocks = blocks };
    }

    private IEnumerable<ApiBlockItem> Blocks(RichTextBlockValue blocks, bool preview) => _blocks.Shown(blocks, blocks.GetLayouts(), preview)
        .Select(block => _builder.BuildBlock(block.Content, block.Settings));
}
