using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.UserGroups;

internal sealed record UserGroupRequestModel(
    string Name,
    string Alias,
    IReadOnlyList<string> Sections,
    IReadOnlyList<string> Languages,
    bool HasAccessToAllLanguages,
    bool DocumentRootAccess,
    bool MediaRootAccess,
    bool ElementRootAccess,
    IReadOnlyList<string> FallbackPermissions,
    IReadOnlyList<PermissionModel> Permissions,
    Guid? Id = null,
    string? Description = null,
    string? Icon = null,
    Reference? DocumentStartNode = null,
    Reference? MediaStartNode = null,
    Reference? ElementStartNode = null);

internal sealed record UserGroupResponseModel(
    Guid Id,
    bool IsDeletable,
    bool AliasCanBeChanged,
    string Name,
    string Alias,
    string? Description,
    string? Icon,
    IReadOnlyList<string> Sections,
    IReadOnlyList<string> Languages,
    bool HasAccessToAllLanguages,
    Reference? DocumentStartNode,
    bool DocumentRootAccess,
    Reference? MediaStartNode,
    bool MediaRootAccess,
    Reference? ElementStartNode,
    bool ElementRootAccess,
    IReadOnlyList<string> FallbackPermissions,
    IReadOnlyList<PermissionModel> Permissions);

internal sealed record UserGroupItemResponseModel(string? Icon, string? Alias, string Name, Guid Id, IReadOnlyList<Flag> Flags);

internal sealed record DeleteUserGroupsRequestModel(IReadOnlyList<Reference> UserGroupIds);
