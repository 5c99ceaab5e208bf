using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>The type of a document or media item, with what the tree shows of it.</summary>
internal sealed record TypeReferenceModel(Guid Id, string Icon, Reference? Collection)
{
    public static TypeReferenceModel Of(ISimpleContentType type) => new(type.Key, type.Icon ?? string.Empty, Reference.To(type.ListView));

    public static TypeReferenceModel Of(IContentEntitySlim entity) =>
        new(entity.ContentTypeKey, entity.ContentTypeIcon ?? string.Empty, Reference.To(entity.ListViewKey));
}
