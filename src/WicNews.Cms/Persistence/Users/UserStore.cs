using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Users;

/// <summary>The users: read from memory, written to the database.</summary>
internal sealed class UserStore(EntitySetCache<UserSet> cache, UserGroupStore groups, UserReader reader, AmbientDatabase database, TimeProvider time)
{
    // Only what was changed is written: while an administrator edits a user's groups, that user may be signing in.
    private static readonly (string Property, Action<IUser, UserRow> Copy)[] Fields =
    [
        (nameof(IUser.Kind), (user, row) => row.Kind = (int)user.Kind),
        (nameof(IUser.Name), (user, row) => row.Name = user.Name),
        (nameof(IUser.Username), (user, row) => row.Username = user.Username),
        (nameof(IUser.Email), (user, row) => row.Email = user.Email),
        (nameof(IUser.RawPasswordValue), (user, row) => row.Password = user.RawPasswordValue),
        (nameof(IUser.PasswordConfiguration), (user, row) => row.PasswordConfiguration = user.PasswordConfiguration),
        (nameof(IUser.SecurityStamp), (user, row) => row.SecurityStamp = user.SecurityStamp),
        (nameof(IUser.Language), (user, row) => row.Language = user.Language),
        (nameof(IUser.Avatar), (user, row) => row.Avatar = user.Avatar),
        (nameof(IUser.IsApproved), (user, row) => row.IsApproved = user.IsApproved),
        (nameof(IUser.IsLockedOut), (user, row) => row.IsLockedOut = user.IsLockedOut),
        (nameof(IUser.FailedPasswordAttempts), (user, row) => row.FailedPasswordAttempts = user.FailedPasswordAttempts),
        (nameof(IUser.SessionTimeout), (user, row) => row.SessionTimeout = user.SessionTimeout),
        (nameof(IUser.EmailConfirmedDate), (user, row) => row.EmailConfirmedDate = user.EmailConfirmedDate),
        (nameof(IUser.InvitedDate), (user, row) => row.InvitedDate = user.InvitedDate),
        (nameof(IUser.LastLoginDate), (user, row) => row.LastLoginDate = user.LastLoginDate),
        (nameof(IUser.LastLockoutDate), (user, row) => row.LastLockoutDate = user.LastLockoutDate),
        (nameof(IUser.LastPasswordChangeDate), (user, row) => row.LastPasswordChangeDate = user.LastPasswordChangeDate),
        (nameof(IUser.StartContentIds), (user, row) => row.StartContentIds = [.. user.StartContentIds ?? []]),
        (nameof(IUser.StartMediaIds), (user, row) => row.StartMediaIds = [.. user.StartMediaIds ?? []]),
        (nameof(IUser.StartElementIds), (user, row) => row.StartElementIds = [.. user.StartElementIds ?? []]),
    ];

    public UserSet Users => cache.Get(() => reader.Read(database.Read, groups.Groups));

    public void Save(IUser user)
    {
        // Groups count their members.
        bool isNew = !user.HasIdentity;
        bool groupsChanged = isNew || user.IsPropertyDirty(nameof(IUser.Groups));
        Touch(groupsChanged);
        user.UpdateDate = time.GetUtcNow().UtcDateTime;
        UserRow row = isNew ? NewRow(user) : database.Write.Set<UserRow>().AsTracking().Single(existing => existing.Id == user.Id);
        foreach ((string property, Action<IUser, UserRow> copy) in Fields)
        {
            if (isNew || user.IsPropertyDirty(property))
            {
                copy(user, row);
            }
        }

        row.UpdateDate = user.UpdateDate;
        database.Save();
        user.Id = row.Id;
        if (groupsChanged)
        {
            WriteGroups(user);
        }

        user.ResetDirtyProperties();
        Touch(groupsChanged);
    }

    public void Delete(IUser user)
    {
        Touch(groupsToo: true);
        database.Write.Set<UserRow>().Where(row => row.Id == user.Id).ExecuteDelete();
        Touch(groupsToo: true);
    }

    private void Touch(bool groupsToo)
    {
        cache.Touch();
        if (groupsToo)
        {
            groups.Touch();
        }
    }

    private UserRow NewRow(IUser user)
    {
        user.CreateDate = time.GetUtcNow().UtcDateTime;
        UserRow row = new() { Key = user.Key, Username = user.Username, Email = user.Email, CreateDate = user.CreateDate };
        database.Write.Add(row);
        return row;
    }

    private void WriteGroups(IUser user)
    {
        database.Write.Set<UserMembershipRow>().Where(row => row.UserId == user.Id).ExecuteDelete();
        database.Write.AddRange(user.Groups.Select(group => group.Id).Distinct().Select(group => new UserMembershipRow { UserId = user.Id, GroupId = group }));
        database.Save();
    }
}
