using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Schedules;

namespace WicNews.Cms.ManagementApi.References;

/// <summary>
/// Tracked references as the Management API shows them. What refers and may not be named to the signed-in user keeps its place without a name,
/// under a key that is nobody's: the backoffice takes an empty list for no references at all.
/// </summary>
internal sealed class ReferencePresentation(IEntityService entities, StartNodes start, BrowsableDocuments browsable, UpcomingSchedules upcoming)
{
    private const string Unnamed = "Not shown to you";

    public async Task<Paged<ReferenceModel>> PageAsync(PagedModel<RelationItemModel> page)
    {
        var items = page.Items.ToArray();
        var media = Read(items, Constants.UdiEntityType.Media, UmbracoObjectTypes.Media).ToDictionary(entity => entity.Key);
        var documents = (await browsable.OfAsync(Read(items, Constants.UdiEntityType.Document, UmbracoObjectTypes.Document), entity => entity.Key)).ToDictionary(entity => entity.Key);
        var schedules = upcoming.Of(documents.Values.Select(document => document.Id));
        var documentView = await start.ViewAsync(media: false, null);
        var mediaView = await start.ViewAsync(media: true, null);
        return new Paged<ReferenceModel>(page.Total, [.. items.Select(item => item.NodeType switch
        {
            Constants.UdiEntityType.Document when IsNamed(documents, item.NodeKey, documentView) => Item(item, documents.GetValueOrDefault(item.NodeKey) as IDocumentEntitySlim, schedules),
            Constants.UdiEntityType.Media when IsNamed(media, item.NodeKey, mediaView) => Item(item, null, schedules),
            Constants.UdiEntityType.Document or Constants.UdiEntityType.Media => new DefaultReferenceModel(Guid.NewGuid(), Unnamed, item.NodeType, null),
            _ => Item(item, null, schedules),
        })]);
    }

    private static bool IsNamed(Dictionary<Guid, IEntitySlim> known, Guid key, TreeView view) =>
        known.TryGetValue(key, out var entity) && view.IsNamed(entity);

    private IEntitySlim[] Read(RelationItemModel[] items, string nodeType, UmbracoObjectTypes type)
    {
        var keys = items.Where(item => item.NodeType == nodeType).Select(item => item.NodeKey).Distinct().ToArray();
        return keys.Length == 0 ? [] : [.. entities.GetAll(type, keys)];
    }

    private static ReferenceModel Item(RelationItemModel item, IDocumentEntitySlim? document, PageSchedules schedules)
    {
        var type = new TrackedTypeModel(item.ContentTypeKey, item.ContentTypeIcon, item.ContentTypeAlias, item.ContentTypeName);
        return item.NodeType switch
        {
            Constants.UdiEntityType.Document => new DocumentReferenceModel(
                item.NodeKey, item.NodeName, item.NodePublished, type, document is null ? [] : DocumentPresentation.VariantItems(document, schedules)),
            Constants.UdiEntityType.Media => new MediaReferenceModel(item.NodeKey, item.NodeName, type),
            Constants.ReferenceType.DocumentTypePropertyType => new DocumentTypePropertyReferenceModel(item.NodeKey, item.NodeName, item.NodeAlias, type),
            Constants.ReferenceType.MediaTypePropertyType => new MediaTypePropertyReferenceModel(item.NodeKey, item.NodeName, item.NodeAlias, type),
            _ => new DefaultReferenceModel(item.NodeKey, item.NodeName, item.NodeType, item.ContentTypeIcon),
        };
    }
}
