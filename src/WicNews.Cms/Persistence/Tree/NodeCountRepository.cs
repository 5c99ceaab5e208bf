using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>How many there are.</summary>
internal sealed class NodeCountRepository(AmbientDatabase database, ContentTypeStore types) : EfRepository(database), INodeCountRepository
{
    public int GetNodeCount(Guid nodeType) => Read.Set<NodeRow>().Count(node => node.NodeObjectType == nodeType && !node.Trashed);

    /// <summary>Folders are not media.</summary>
    public int GetMediaCount()
    {
        int folder = types.Types.Of<Umbraco.Cms.Core.Models.IMediaType>().ByAlias.GetValueOrDefault(Constants.Conventions.MediaTypes.Folder)?.Id ?? 0;
        return Read.Set<ContentRow>().Count(row => row.Node.NodeObjectType == Constants.ObjectTypes.Media && !row.Node.Trashed && row.ContentTypeId != folder);
    }
}
