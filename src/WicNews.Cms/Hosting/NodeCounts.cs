using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Hosting;

/// <summary>How many documents, media and so on there are.</summary>
internal sealed class NodeCounts(INodeCountRepository counts, ICoreScopeProvider scopes) : INodeCountService
{
    public int GetNodeCount(Guid nodeType)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return counts.GetNodeCount(nodeType);
    }

    public int GetMediaCount()
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return counts.GetMediaCount();
    }
}
