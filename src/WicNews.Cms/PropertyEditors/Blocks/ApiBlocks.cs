using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>Blocks as the Delivery API gives them.</summary>
internal static class ApiBlocks
{
    public static ApiBlockItem BuildBlock(this IApiElementBuilder builder, IPublishedElement content, IPublishedElement? settings) =>
        new(builder.Build(content), settings is null ? null : builder.Build(settings));
}
