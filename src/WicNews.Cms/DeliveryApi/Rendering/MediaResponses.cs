using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Cms.DeliveryApi.Querying;
using WicNews.Cms.PropertyEditors.Media;

namespace WicNews.Cms.DeliveryApi.Rendering;

/// <summary>Renders media that are asked for by themselves.</summary>
internal sealed class MediaResponses(ApiMediaWithCropsBuilder builder, IPublishedMediaCache media, IMediaNavigationQueryService navigation, ShownMedia shown)
{
    /// <summary>Null where the item may not be shown.</summary>
    public IApiMediaWithCropsResponse? Build(IPublishedContent item) =>
        shown.Includes(item) ? new MediaResponse(builder.Build(item), Path(item), item.CreateDate, item.UpdateDate) : null;

    private string Path(IPublishedContent item)
    {
        IEnumerable<string> above = navigation.TryGetAncestorsKeys(item.Key, out IEnumerable<Guid> keys)
            ? keys.Select(key => media.GetById(key)?.Name).OfType<string>().Reverse()
            : [];
        return $"/{string.Join('/', above.Append(item.Name)).ToLowerInvariant()}/";
    }
}
