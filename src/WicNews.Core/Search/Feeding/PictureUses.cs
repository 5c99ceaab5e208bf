using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WicNews.Core.Search.Feeding;

/// <summary>
/// Which documents use a picture, as the CMS keeps it. The index itself knows pictures by their captions only, and not those that have
/// none yet.
/// </summary>
internal sealed class PictureUses(IMediaNavigationQueryService media, IRelationService relations, IIdKeyMap ids)
{
    /// <param name="key">Of a picture; nothing uses anything else.</param>
    public IEnumerable<Guid> Of(Guid key) => IsMedia(key) && ids.GetIdForKey(key, UmbracoObjectTypes.Media) is { Success: true, Result: var id }
        ? relations.GetByChildId(id, Constants.Conventions.RelationTypes.RelatedMediaAlias)
            .Select(relation => ids.GetKeyForId(relation.ParentId, UmbracoObjectTypes.Document)).Where(found => found.Success).Select(found => found.Result)
        : [];

    private bool IsMedia(Guid key) => media.TryGetParentKey(key, out _) || media.TryGetParentKeyInBin(key, out _);
}
