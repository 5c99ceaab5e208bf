using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace WicNews.Cms.Hosting.Notifications;

/// <summary>Remembers where documents were, so that a link into a renamed or moved branch still arrives.</summary>
internal sealed class RedirectTracker(
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    IRedirectUrlService redirects,
    ILanguageService languages,
    IShortStringHelper shortStrings,
    UrlSegmentProviderCollection segments) : IRedirectTracker
{
    private const string NoRoute = "#";

    public void StoreOldRoute(IContent entity, Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes) =>
        StoreOldRoute(entity, oldRoutes, isMove: false);

    public void StoreOldRoute(IContent entity, Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes, bool isMove)
    {
        string[] cultures = [.. languages.GetAllAsync().GetAwaiter().GetResult().Select(language => language.IsoCode).Where(culture => isMove || IsRenamed(entity, culture))];
        if (cultures.Length == 0 || !navigation.TryGetDescendantsKeysOrSelfKeys(entity.Key, out IEnumerable<Guid>? branch))
        {
            return;
        }

        foreach (Guid key in branch)
        {
            foreach (string culture in cultures)
            {
                string route = Route(key, culture);
                if (route != NoRoute)
                {
                    // The key is enough to know a document again; the id is for Core's own trackers.
                    oldRoutes[(key == entity.Key ? entity.Id : key.GetHashCode(), culture)] = (key, route);
                }
            }
        }
    }

    public void CreateRedirects(IDictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes)
    {
        foreach (((_, string culture), (Guid key, string oldRoute)) in oldRoutes)
        {
            string route = Route(key, culture);
            if (route != NoRoute && route != oldRoute)
            {
                redirects.RegisterWithStatus(oldRoute, key, culture);
            }
        }
    }

    // A site that is published every few minutes must not walk the whole tree for a story whose name stays.
    private bool IsRenamed(IContent entity, string culture)
    {
        string? variant = entity.ContentType.VariesByCulture() ? culture : null;
        string? published = urls.GetUrlSegment(entity.Key, culture, isDraft: false);
        return published is not null && published != entity.GetUrlSegment(shortStrings, segments, variant, published: false);
    }

    private string Route(Guid key, string culture)
    {
        string route = urls.GetLegacyRouteFormat(key, culture, isDraft: false);
        return route.Length > 1 ? route.TrimEnd('/') : route;
    }
}
