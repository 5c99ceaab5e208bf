using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>From ids to keys and back.</summary>
internal sealed class IdKeyMapRepository(AmbientDatabase database) : EfRepository(database), IIdKeyMapRepository
{
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) =>
        Nodes(umbracoObjectType).Where(node => node.Key == key).Select(node => (int?)node.Id).SingleOrDefault();

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType) =>
        Nodes(umbracoObjectType).Where(node => node.Id == id).Select(node => (Guid?)node.Key).SingleOrDefault();

    private IQueryable<NodeRow> Nodes(UmbracoObjectTypes objectType)
    {
        if (objectType == UmbracoObjectTypes.Unknown)
        {
            return Read.Set<NodeRow>();
        }

        Guid type = objectType.GetGuid();
        return Read.Set<NodeRow>().Where(node => node.NodeObjectType == type);
    }
}
