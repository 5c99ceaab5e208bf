using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WicNews.Core.Search.Feeding;

/// <summary>
/// Which documents use a picture or a record, as the CMS keeps it. The index itself knows pictures by their captions only, and not those
/// that have none yet; and of records only the stories that are filed under them.
/// </summary>
internal sealed class DocumentUses(IMediaNavigationQueryService media, IRelationService relations, IIdKeyMap ids)
{
    /// <param name="key">Of a picture; nothing uses anything else.</param>
    public IEnumerable<Guid> OfPicture(Guid key) =>
        IsMedia(key) ? Of(key, UmbracoObjectTypes.Media, Constants.Conventions.RelationTypes.RelatedMediaAlias) : [];

    /// <param name="key">Of a record that other documents pick.</param>
    public IEnumerable<Guid> OfRecord(Guid key) => Of(key, UmbracoObjectTypes.Document, Constants.Conventions.RelationTypes.RelatedDocumentAlias);

    private IEnumerable<Guid> Of(Guid key, UmbracoObjectTypes kind, string relation) => ids.GetIdForKey(key, kind) is { Success: true, Result: var id }
        ? relations.GetByChildId(id, relation)
            .Select(use => ids.GetKeyForId(use.ParentId, UmbracoObjectTypes.Document)).Where(found => found.Success).Select(found => found.Result)
        : [];

    private bool IsMedia(Guid key) => media.TryGetParentKey(key, out _) || media.TryGetParentKeyInBin(key, out _);
}
