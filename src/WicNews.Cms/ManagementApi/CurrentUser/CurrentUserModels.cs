using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.UserGroups;
using WicNews.Cms.ManagementApi.Users;

namespace WicNews.Cms.ManagementApi.CurrentUser;

internal sealed record CurrentUserResponseModel
{
    public required Guid Id { get; init; }
    public required string? LanguageIsoCode { get; init; }
    public required IReadOnlyList<Reference> DocumentStartNodeIds { get; init; }
    public required bool HasDocumentRootAccess { get; init; }
    public required IReadOnlyList<Reference> MediaStartNodeIds { get; init; }
    public required bool HasMediaRootAccess { get; init; }
    public required IReadOnlyList<Reference> ElementStartNodeIds { get; init; }
    public required bool HasElementRootAccess { get; init; }
    public required IReadOnlyList<string> AvatarUrls { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }
    public required bool HasAccessToAllLanguages { get; init; }
    public required bool HasAccessToSensitiveData { get; init; }
    public required IReadOnlyList<string> FallbackPermissions { get; init; }
    public required IReadOnlyList<PermissionModel> Permissions { get; init; }
    public required IReadOnlyList<string> AllowedSections { get; init; }
    public required bool IsAdmin { get; init; }
    public required string Email { get; init; }
    public required string UserName { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<Reference> UserGroupIds { get; init; }
}

internal sealed record CurrentUserConfigurationResponseModel(
    bool KeepUserLoggedIn, PasswordConfigurationModel PasswordConfiguration, bool AllowChangePassword, bool AllowTwoFactor);

internal sealed record UserExternalLoginProviderModel(
    string ProviderSchemeName, string? ProviderKey, bool IsLinkedOnUser, bool HasManualLinkingEnabled);

internal sealed record UserPermissionModel(Guid NodeKey, IReadOnlyList<string> Permissions);

internal sealed record UserPermissionsResponseModel(IReadOnlyList<UserPermissionModel> Permissions);

internal sealed record ChangePasswordCurrentUserRequestModel(string NewPassword, string? OldPassword = null);

internal sealed record UpdateCurrentUserRequestModel(string LanguageIsoCode);
