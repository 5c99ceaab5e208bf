using Microsoft.EntityFrameworkCore;

namespace WicNews.Cms.Persistence.Users;

/// <summary>What user groups say of single nodes.</summary>
internal sealed class NodeGrants(AmbientDatabase database, UserGroupStore groups)
{
    /// <summary>Forgets what is said of a node that goes: Umbraco would save no group any more that names it.</summary>
    public void Forget(Guid node)
    {
        if (database.Read.Set<GranularPermissionRow>().Any(row => row.Key == node))
        {
            groups.Touch();
            database.Write.Set<GranularPermissionRow>().Where(row => row.Key == node).ExecuteDelete();
            groups.Touch();
        }
    }
}
