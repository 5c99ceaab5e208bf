using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Users;

/// <summary>User groups and what they may do.</summary>
internal sealed class UserGroupRepository(AmbientDatabase database, UserGroupStore store) : EfRepository(database), IUserGroupRepository
{
    private IEnumerable<IUserGroup> All => store.Groups;

    public IUserGroup? Get(int id) => All.SingleOrDefault(group => group.Id == id);

    public IUserGroup? Get(string alias) =>
        All.SingleOrDefault(group => string.Equals(group.Alias, alias, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<IUserGroup> GetMany(params int[]? ids) => [.. ids is { Length: > 0 } ? All.Where(group => ids.Contains(group.Id)) : All];

    public IEnumerable<IUserGroup> Get(IQuery<IUserGroup> query) => [.. All.Matching(query)];

    public int Count(IQuery<IUserGroup>? query) => All.Matching(query).Count();

    public bool Exists(int id) => All.Any(group => group.Id == id);

    public IEnumerable<IUserGroup> GetGroupsAssignedToSection(string sectionAlias) =>
        [.. All.Where(group => group.AllowedSections.Contains(sectionAlias))];

    public void Save(IUserGroup entity) => store.Save(entity);

    public void Delete(IUserGroup entity) => store.Delete(entity);

    public void AddOrUpdateGroupWithUsers(IUserGroup userGroup, int[]? userIds)
    {
        store.Save(userGroup);
        if (userIds is not null)
        {
            store.SetMembers(userGroup.Id, userIds);
        }
    }

    public EntityPermissionCollection GetPermissions(int[] groupIds, params int[] entityIds)
    {
        IQueryable<GranularPermissionRow> permissions = Read.Set<GranularPermissionRow>()
            .Where(row => groupIds.Contains(row.GroupId) && row.Context == DocumentGranularPermission.ContextType);
        IQueryable<NodeRow> nodes = Read.Set<NodeRow>();
        if (entityIds.Length > 0)
        {
            nodes = nodes.Where(node => entityIds.Contains(node.Id));
        }

        var found = permissions.Join(nodes, row => row.Key, node => (Guid?)node.Key, (row, node) => new { row.GroupId, node.Id, row.Permission }).ToList();
        return new EntityPermissionCollection(found.GroupBy(row => (row.GroupId, row.Id))
            .Select(rows => new EntityPermission(rows.Key.GroupId, rows.Key.Id, rows.Select(row => row.Permission).ToHashSet())));
    }

    public EntityPermissionCollection GetPermissions(IReadOnlyUserGroup[]? groups, bool fallbackToDefaultPermissions, params int[] nodeIds)
    {
        ArgumentNullException.ThrowIfNull(groups);
        EntityPermissionCollection permissions = GetPermissions([.. groups.Select(group => group.Id)], nodeIds);
        if (!fallbackToDefaultPermissions)
        {
            return permissions;
        }

        // Where nothing is said of a node, the group's own permissions hold; the set keeps what is said.
        int[] nodes = nodeIds.Length > 0 ? [.. nodeIds.Distinct()] : [.. permissions.Select(permission => permission.EntityId).Distinct()];
        foreach ((IReadOnlyUserGroup group, int node) in groups.SelectMany(group => nodes.Select(node => (group, node))))
        {
            permissions.Add(new EntityPermission(group.Id, node, group.Permissions, isDefaultPermissions: true));
        }

        return permissions;
    }

    public void ReplaceGroupPermissions(int groupId, ISet<string> permissions, params int[] entityIds) =>
        Change(groupId, entityIds, rows => rows, permissions);

    public void AssignGroupPermission(int groupId, string permission, params int[] entityIds) =>
        Change(groupId, entityIds, rows => rows.Where(row => row.Permission == permission), [permission]);

    private void Change(
        int groupId, int[] entityIds, Func<IQueryable<GranularPermissionRow>, IQueryable<GranularPermissionRow>> replaced, IEnumerable<string> permissions)
    {
        if (entityIds.Length == 0)
        {
            return;
        }

        store.Touch();
        List<Guid> keys = [.. Read.Set<NodeRow>().Where(node => entityIds.Contains(node.Id)).Select(node => node.Key)];
        replaced(Write.Set<GranularPermissionRow>().Where(row =>
            row.GroupId == groupId && row.Context == DocumentGranularPermission.ContextType && keys.Contains(row.Key!.Value))).ExecuteDelete();
        Write.AddRange(keys.SelectMany(key => permissions.Select(permission => new GranularPermissionRow
        {
            GroupId = groupId,
            Context = DocumentGranularPermission.ContextType,
            Key = key,
            Permission = permission,
        })));
        Database.Save();
        store.Touch();
    }
}
