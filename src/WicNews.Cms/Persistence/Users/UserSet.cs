using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Persistence.Users;

/// <summary>All users. Members are shared: hand out deep clones only.</summary>
internal sealed class UserSet(IReadOnlyList<IUser> all)
{
    public IReadOnlyList<IUser> All { get; } = all;
    public IReadOnlyDictionary<int, IUser> ById { get; } = all.ToDictionary(user => user.Id);
    public IReadOnlyDictionary<Guid, IUser> ByKey { get; } = all.ToDictionary(user => user.Key);
    public IReadOnlyDictionary<string, IUser> ByUsername { get; } = all.ToDictionary(user => user.Username, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Makes Core's users of rows.</summary>
internal sealed class UserReader(IOptionsMonitor<GlobalSettings> settings)
{
    public UserSet Read(CmsDbContext context, IEnumerable<UserGroup> groups)
    {
        Dictionary<int, IReadOnlyUserGroup> byId = groups.ToDictionary(group => group.Id, ReadOnly);
        ILookup<int, int> memberships = context.Set<UserMembershipRow>().AsEnumerable().ToLookup(row => row.UserId, row => row.GroupId);
        return new UserSet([.. context.Set<UserRow>().OrderBy(row => row.Id).AsEnumerable()
            .Select(row => Create(row, memberships[row.Id].Select(id => byId[id])))]);
    }

    private static IReadOnlyUserGroup ReadOnly(UserGroup group) => new ReadOnlyUserGroup(
        group.Id, group.Key, group.Name, group.Description, group.Icon, group.StartContentId, group.StartMediaId, group.StartElementId, group.Alias,
        group.AllowedLanguages, group.AllowedSections, group.Permissions, group.GranularPermissions, group.HasAccessToAllLanguages);

    private User Create(UserRow row, IEnumerable<IReadOnlyUserGroup> groups)
    {
        User user = new(
            settings.CurrentValue, row.Id, row.Name, row.Email, row.Username, row.Password ?? string.Empty, row.PasswordConfiguration, groups,
            [.. row.StartContentIds], [.. row.StartMediaIds], [.. row.StartElementIds])
        {
            Key = row.Key,
            Kind = (UserKind)row.Kind,
            SecurityStamp = row.SecurityStamp,
            Language = row.Language,
            Avatar = row.Avatar,
            IsApproved = row.IsApproved,
            IsLockedOut = row.IsLockedOut,
            FailedPasswordAttempts = row.FailedPasswordAttempts,
            SessionTimeout = row.SessionTimeout,
            EmailConfirmedDate = row.EmailConfirmedDate,
            InvitedDate = row.InvitedDate,
            LastLoginDate = row.LastLoginDate,
            LastLockoutDate = row.LastLockoutDate,
            LastPasswordChangeDate = row.LastPasswordChangeDate,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
        };
        user.ResetDirtyProperties(rememberDirty: false);
        return user;
    }
}
