using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.References;

/// <summary>Tracked references as the Management API shows them.</summary>
internal sealed class ReferencePresentation(IEntityService entities)
{
    public Paged<ReferenceModel> Page(PagedModel<RelationItemModel> page)
    {
        var items = page.Items.ToArray();
        var documentKeys = items.Where(item => item.NodeType == Constants.UdiEntityType.Document).Select(item => item.NodeKey).Distinct().ToArray();
        var documents = documentKeys.Length == 0
            ? []
            : entities.GetAll(UmbracoObjectTypes.Document, documentKeys).OfType<IDocumentEntitySlim>().ToDictionary(entity => entity.Key);
        return new Paged<ReferenceModel>(page.Total, [.. items.Select(item => Item(item, documents.GetValueOrDefault(item.NodeKey)))]);
    }

    private static ReferenceModel Item(RelationItemModel item, IDocumentEntitySlim? document)
    {
        var type = new TrackedTypeModel(item.ContentTypeKey, item.ContentTypeIcon, item.ContentTypeAlias, item.ContentTypeName);
        return item.NodeType switch
        {
            Constants.UdiEntityType.Document => new DocumentReferenceModel(
                item.NodeKey, item.NodeName, item.NodePublished, type, document is null ? [] : DocumentPresentation.VariantItems(document)),
            Constants.UdiEntityType.Media => new MediaReferenceModel(item.NodeKey, item.NodeName, type),
            Constants.ReferenceType.DocumentTypePropertyType => new DocumentTypePropertyReferenceModel(item.NodeKey, item.NodeName, item.NodeAlias, type),
            Constants.ReferenceType.MediaTypePropertyType => new MediaTypePropertyReferenceModel(item.NodeKey, item.NodeName, item.NodeAlias, type),
            _ => new DefaultReferenceModel(item.NodeKey, item.NodeName, item.NodeType, item.ContentTypeIcon),
        };
    }
}
