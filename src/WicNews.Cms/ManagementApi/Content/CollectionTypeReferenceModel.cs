using Umbraco.Cms.Core.Models;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>The type of an item in a collection.</summary>
internal sealed record CollectionTypeReferenceModel(Guid Id, string Alias, string Icon, Reference? Collection)
{
    public static CollectionTypeReferenceModel Of(ISimpleContentType type) =>
        new(type.Key, type.Alias, type.Icon ?? string.Empty, Reference.To(type.ListView));
}
