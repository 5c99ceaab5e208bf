using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.Persistence.Users;

/// <summary>All user groups, as rows: a clone of Core's group shares its sets with the original, so groups are made anew for whoever asks.</summary>
internal sealed record UserGroupSet(IReadOnlyList<UserGroupEntry> All);

/// <summary>A group's row and what belongs to it.</summary>
internal sealed record UserGroupEntry(UserGroupRow Row, int Members, IReadOnlyList<GranularPermissionRow> Granular);

/// <summary>Makes Core's user groups of rows.</summary>
internal sealed class UserGroupReader(IShortStringHelper shortStringHelper)
{
    public static UserGroupSet Read(CmsDbContext context)
    {
        Dictionary<int, int> counts = context.Set<UserMembershipRow>().GroupBy(row => row.GroupId)
            .Select(members => new { members.Key, Count = members.Count() }).ToDictionary(pair => pair.Key, pair => pair.Count);
        ILookup<int, GranularPermissionRow> granular = context.Set<GranularPermissionRow>().AsEnumerable().ToLookup(row => row.GroupId);
        return new UserGroupSet([.. context.Set<UserGroupRow>().OrderBy(row => row.Id).AsEnumerable()
            .Select(row => new UserGroupEntry(row, counts.GetValueOrDefault(row.Id), [.. granular[row.Id]]))]);
    }

    public UserGroup Create(UserGroupEntry entry)
    {
        UserGroupRow row = entry.Row;
        UserGroup group = new(shortStringHelper, entry.Members, row.Alias, row.Name, row.Icon)
        {
            Id = row.Id,
            Key = row.Key,
            Description = row.Description,
            HasAccessToAllLanguages = row.HasAccessToAllLanguages,
            StartContentId = row.StartContentId,
            StartMediaId = row.StartMediaId,
            StartElementId = row.StartElementId,
            Permissions = row.Permissions.ToHashSet(),
            GranularPermissions = entry.Granular.Select(Create).ToHashSet(),
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
        };
        row.Sections.ForEach(group.AddAllowedSection);
        row.Languages.ForEach(group.AddAllowedLanguage);
        group.ResetDirtyProperties(rememberDirty: false);
        return group;
    }

    private static IGranularPermission Create(GranularPermissionRow row) => row switch
    {
        { Context: DocumentGranularPermission.ContextType, Key: { } key } => new DocumentGranularPermission { Key = key, Permission = row.Permission },
        { Context: DocumentPropertyValueGranularPermission.ContextType, Key: { } key } =>
            new DocumentPropertyValueGranularPermission { Key = key, Permission = row.Permission },
        { Context: ElementGranularPermission.ContextType, Key: { } key } => new ElementGranularPermission { Key = key, Permission = row.Permission },
        _ => new UnknownTypeGranularPermission { Context = row.Context, Permission = row.Permission },
    };
}
