using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Users;

/// <summary>The user groups: read from memory, written to the database. Users carry their groups, so they are read anew too.</summary>
internal sealed class UserGroupStore(
    EntitySetCache<UserGroupSet> cache, EntitySetCache<UserSet> users, UserGroupReader reader, AmbientDatabase database, TimeProvider time)
{
    /// <summary>All groups, made anew.</summary>
    public IEnumerable<UserGroup> Groups => cache.Get(() => UserGroupReader.Read(database.Read)).All.Select(reader.Create);

    public void Touch()
    {
        cache.Touch();
        users.Touch();
    }

    public void Save(IUserGroup group)
    {
        Touch();
        UserGroupRow row = Row(group);
        Copy(group, row);
        database.Save();
        group.Id = row.Id;
        WriteGranular(group);
        group.ResetDirtyProperties();
        Touch();
    }

    public void Delete(IUserGroup group)
    {
        Touch();
        database.Write.Set<UserGroupRow>().Where(row => row.Id == group.Id).ExecuteDelete();
        Touch();
    }

    public void SetMembers(int groupId, int[] userIds)
    {
        Touch();
        database.Write.Set<UserMembershipRow>().Where(row => row.GroupId == groupId).ExecuteDelete();
        database.Write.AddRange(userIds.Distinct().Select(userId => new UserMembershipRow { GroupId = groupId, UserId = userId }));
        database.Save();
        Touch();
    }

    private UserGroupRow Row(IUserGroup group)
    {
        if (group.HasIdentity)
        {
            return database.Write.Set<UserGroupRow>().AsTracking().Single(row => row.Id == group.Id);
        }

        group.CreateDate = time.GetUtcNow().UtcDateTime;
        UserGroupRow added = new() { Key = group.Key, Alias = group.Alias, CreateDate = group.CreateDate };
        database.Write.Add(added);
        return added;
    }

    private void Copy(IUserGroup group, UserGroupRow row)
    {
        row.Alias = group.Alias;
        row.Name = group.Name;
        row.Description = group.Description;
        row.Icon = group.Icon;
        row.HasAccessToAllLanguages = group.HasAccessToAllLanguages;
        row.StartContentId = group.StartContentId;
        row.StartMediaId = group.StartMediaId;
        row.StartElementId = group.StartElementId;
        row.Sections = [.. group.AllowedSections];
        row.Languages = [.. group.AllowedLanguages];
        row.Permissions = [.. group.Permissions];
        row.UpdateDate = group.UpdateDate = time.GetUtcNow().UtcDateTime;
    }

    private void WriteGranular(IUserGroup group)
    {
        CmsDbContext context = database.Write;
        context.Set<GranularPermissionRow>().Where(row => row.GroupId == group.Id).ExecuteDelete();
        context.AddRange(group.GranularPermissions.Select(permission => new GranularPermissionRow
        {
            GroupId = group.Id,
            Context = permission.Context,
            Key = permission.Key,
            Permission = permission.Permission,
        }));
        database.Save();
    }
}
