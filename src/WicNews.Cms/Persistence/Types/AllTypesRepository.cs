using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Types;

/// <summary>All content types at once, for Core's cache refreshers.</summary>
internal sealed class AllTypesRepository(ContentTypeStore store) : IContentTypeCommonRepository
{
    public IEnumerable<IContentTypeComposition> GetAllTypes() => [.. store.Types.All.Select(type => (IContentTypeComposition)type.DeepClone())];

    // The cache follows transactions by itself; see EntitySetCache.
    public void ClearCache()
    {
    }
}
