using Umbraco.Cms.Core.Services.Navigation;

namespace WicNews.Core.Search.Feeding;

/// <summary>The keys of the document tree.</summary>
internal sealed class PublishedTree(IDocumentNavigationQueryService navigation)
{
    /// <summary>Every document outside the recycle bin.</summary>
    public IEnumerable<Guid> All() => navigation.TryGetRootKeys(out var roots) ? roots.SelectMany(root => Below(root).Prepend(root)) : [];

    /// <summary>Every document below one.</summary>
    public IEnumerable<Guid> Below(Guid key) => navigation.TryGetDescendantsKeys(key, out var descendants) ? descendants : [];
}
