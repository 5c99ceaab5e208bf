using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Trees;

namespace WicNews.Cms.ManagementApi.ContentTypes;

/// <summary>Finding types by name, and the folders above them.</summary>
internal static class ContentTypeItems
{
    public static List<ItemAncestorsModel<NamedItemModel>> Ancestors(FolderTree tree, FolderTreeKind kind, Guid[]? ids) =>
        [.. (ids ?? []).Select(id => new ItemAncestorsModel<NamedItemModel>(
            id,
            [.. tree.AncestorsAndSelf(id, kind).Where(entity => entity.Key != id).Select(entity => new NamedItemModel(entity.Name ?? string.Empty, entity.Key, []))]))];

    public static bool Matches(IContentTypeBase type, string? query) =>
        string.IsNullOrWhiteSpace(query)
        || (type.Name ?? string.Empty).InvariantContains(query.Trim())
        || type.Alias.InvariantContains(query.Trim())
        || (Guid.TryParse(query, out var key) && key == type.Key);
}
