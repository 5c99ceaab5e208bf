using Microsoft.EntityFrameworkCore;

namespace WicNews.Cms.Persistence.Users;

/// <summary>What user groups and users say of single nodes.</summary>
internal sealed class NodeGrants(AmbientDatabase database, UserGroupStore groups)
{
    /// <summary>Forgets what is said of a node that goes. Umbraco would save no group any more whose permissions name it.</summary>
    /// <param name="key">The node's key, by which permissions name it.</param>
    /// <param name="id">Its id, by which it is where users and groups start.</param>
    public void Forget(Guid key, int id)
    {
        IQueryable<UserGroupRow> starting = database.Write.Set<UserGroupRow>().Where(group => group.StartContentId == id || group.StartMediaId == id);
        List<UserRow> users = [.. database.Write.Set<UserRow>().AsTracking().Where(user => user.StartContentIds.Contains(id) || user.StartMediaIds.Contains(id))];
        if (users.Count == 0 && !starting.Any() && !database.Read.Set<GranularPermissionRow>().Any(row => row.Key == key))
        {
            return;
        }

        groups.Touch();
        database.Write.Set<GranularPermissionRow>().Where(row => row.Key == key).ExecuteDelete();
        starting.Where(group => group.StartContentId == id).ExecuteUpdate(group => group.SetProperty(row => row.StartContentId, (int?)null));
        starting.Where(group => group.StartMediaId == id).ExecuteUpdate(group => group.SetProperty(row => row.StartMediaId, (int?)null));
        foreach (UserRow user in users)
        {
            user.StartContentIds.Remove(id);
            user.StartMediaIds.Remove(id);
        }

        database.Save();
        groups.Touch();
    }
}
