using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>What user groups may do with one document in particular; the groups themselves keep it.</summary>
internal sealed class DocumentPermissions(AmbientDatabase database, Lazy<IUserGroupRepository> groups)
{
    public EntityPermissionCollection Get(int entityId)
    {
        if (KeyOf(entityId) is not { } key)
        {
            return new EntityPermissionCollection();
        }

        return new EntityPermissionCollection(
            from userGroup in All()
            let permissions = Of(userGroup, key).Select(permission => permission.Permission).ToHashSet()
            where permissions.Count > 0
            select new EntityPermission(userGroup.Id, entityId, permissions));
    }

    public void Assign(Guid documentKey, string permission, IEnumerable<int> groupIds)
    {
        foreach (IUserGroup userGroup in All().Where(userGroup => groupIds.Contains(userGroup.Id)))
        {
            userGroup.GranularPermissions.Add(new DocumentGranularPermission { Key = documentKey, Permission = permission });
            groups.Value.Save(userGroup);
        }
    }

    public void Replace(EntityPermissionSet set)
    {
        if (KeyOf(set.EntityId) is not { } key)
        {
            return;
        }

        foreach (IUserGroup userGroup in All())
        {
            HashSet<string> wanted = [.. set.PermissionsSet.Where(permission => permission.UserGroupId == userGroup.Id).SelectMany(permission => permission.AssignedPermissions)];
            List<DocumentGranularPermission> existing = Of(userGroup, key);
            if (wanted.SetEquals(existing.Select(permission => permission.Permission)))
            {
                continue;
            }

            userGroup.GranularPermissions.ExceptWith(existing);
            userGroup.GranularPermissions.UnionWith(wanted.Select(permission => new DocumentGranularPermission { Key = key, Permission = permission }));
            groups.Value.Save(userGroup);
        }
    }

    private static List<DocumentGranularPermission> Of(IUserGroup userGroup, Guid key) =>
        [.. userGroup.GranularPermissions.OfType<DocumentGranularPermission>().Where(permission => permission.Key == key)];

    private IEnumerable<IUserGroup> All() => groups.Value.GetMany([]);

    private Guid? KeyOf(int id) => database.Read.Set<NodeRow>().Where(node => node.Id == id).Select(node => (Guid?)node.Key).SingleOrDefault();
}
