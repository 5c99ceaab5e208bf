using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;

namespace WicNews.Cms.PropertyEditors.Pickers;

/// <summary>Links for readers. A link to what is not published is left out.</summary>
public sealed class LinkPickerValueConverter(
    IPublishedContentCache documents,
    IPublishedMediaCache media,
    IApiContentRouteBuilder routes,
    IApiMediaUrlProvider mediaUrls,
    IApiContentNameProvider names) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiUrlPicker;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        PicksOne(propertyType) ? typeof(Link) : typeof(IEnumerable<Link>);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        PickedLink.Read(source);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        Link[] links = [.. Links(inter, preview, ToLink)];
        return PicksOne(propertyType) ? links.FirstOrDefault() : links;
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<ApiLink>);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        Links(inter, preview, ToApiLink).ToArray();

    private static IEnumerable<T> Links<T>(object? inter, bool preview, Func<PickedLink, bool, T?> make)
        where T : class =>
        (inter as IReadOnlyList<PickedLink> ?? []).Where(LinkRule.IsHarmless).Select(link => make(link, preview)).OfType<T>();

    private Link? ToLink(PickedLink link, bool preview)
    {
        if (link.Udi is null)
            return new Link { Name = link.Name, Target = link.Target, Type = LinkType.External, Url = link.Address };
        if (Target(link, preview) is not { } target)
            return null;
        bool isMedia = link.Udi.EntityType == Constants.UdiEntityType.Media;
        string? url = isMedia ? mediaUrls.GetUrl(target) : routes.Build(target, link.Culture)?.Path;
        return url is null
            ? null
            : new Link
            {
                Name = Title(link, target),
                Target = link.Target,
                Type = isMedia ? LinkType.Media : LinkType.Content,
                Udi = link.Udi,
                Url = url + link.QueryString,
            };
    }

    private ApiLink? ToApiLink(PickedLink link, bool preview)
    {
        if (link.Udi is null)
            return link.Address.Length == 0 ? null : ApiLink.External(link.Name, link.Address, link.QueryString, link.Target);
        if (Target(link, preview) is not { } target)
            return null;
        string title = Title(link, target);
        if (link.Udi.EntityType == Constants.UdiEntityType.Media)
            return ApiLink.Media(title, mediaUrls.GetUrl(target) + link.QueryString, link.QueryString, link.Target, target.Key, target.ContentType.Alias);
        return routes.Build(target, link.Culture) is { } route
            ? ApiLink.Content(title, link.QueryString, link.Target, target.Key, target.ContentType.Alias, route, link.Culture)
            : null;
    }

    private string Title(PickedLink link, IPublishedContent target) => string.IsNullOrWhiteSpace(link.Name) ? names.GetName(target) : link.Name;

    private IPublishedContent? Target(PickedLink link, bool preview) => link.Udi!.EntityType switch
    {
        Constants.UdiEntityType.Document => documents.GetById(preview, link.Udi.Guid),
        Constants.UdiEntityType.Media => media.GetById(link.Udi.Guid),
        _ => null,
    };

    private static bool PicksOne(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MultiUrlPickerConfiguration>()?.MaxNumber == 1;
}
