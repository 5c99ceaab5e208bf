using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Membership;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Users;

internal sealed record UserResponseModel
{
    public required Guid Id { get; init; }
    public string? LanguageIsoCode { get; init; }
    public required IReadOnlyList<Reference> DocumentStartNodeIds { get; init; }
    public required bool HasDocumentRootAccess { get; init; }
    public required IReadOnlyList<Reference> MediaStartNodeIds { get; init; }
    public required bool HasMediaRootAccess { get; init; }
    public required IReadOnlyList<Reference> ElementStartNodeIds { get; init; }
    public required bool HasElementRootAccess { get; init; }
    public required IReadOnlyList<string> AvatarUrls { get; init; }
    public required UserState State { get; init; }
    public required int FailedLoginAttempts { get; init; }
    public required DateTime CreateDate { get; init; }
    public required DateTime UpdateDate { get; init; }
    public DateTime? LastLoginDate { get; init; }
    public DateTime? LastLockoutDate { get; init; }
    public DateTime? LastPasswordChangeDate { get; init; }
    public required bool IsAdmin { get; init; }
    public required UserKind Kind { get; init; }
    public required string Email { get; init; }
    public required string UserName { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<Reference> UserGroupIds { get; init; }
}

internal sealed record UserItemResponseModel(
    IReadOnlyList<string> AvatarUrls, UserKind Kind, string Name, Guid Id, IReadOnlyList<Flag> Flags);

internal sealed record CalculatedUserStartNodesResponseModel(
    Guid Id,
    IReadOnlyList<Reference> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyList<Reference> MediaStartNodeIds,
    bool HasMediaRootAccess,
    IReadOnlyList<Reference> ElementStartNodeIds,
    bool HasElementRootAccess);

internal sealed record UserConfigurationResponseModel(
    bool CanInviteUsers, bool UsernameIsEmail, PasswordConfigurationModel PasswordConfiguration, bool AllowChangePassword, bool AllowTwoFactor);

internal sealed record UserTwoFactorProviderModel(string ProviderName, bool IsEnabledOnUser);

internal sealed record EnableTwoFactorRequestModel(string Code, string Secret);

internal sealed record SetupTwoFactorResponseModel(string Secret, string QrCodeSetupImageUrl)
{
    // Umbraco's description was written without a provider and knows this one name; what is beside it is what the backoffice reads.
    [JsonPropertyName("$type")]
    public string Type { get; } = "NoopSetupTwoFactorModel";
}

internal sealed record CreateUserRequestModel(
    UserKind Kind, string Email, string UserName, string Name, IReadOnlyList<Reference> UserGroupIds, Guid? Id = null);

internal sealed record InviteUserRequestModel(
    string Email, string UserName, string Name, IReadOnlyList<Reference> UserGroupIds, string? Message = null, Guid? Id = null);

internal sealed record ResendInviteUserRequestModel(Reference User, string? Message = null);

internal sealed record VerifyInviteUserRequestModel(Reference User, string Token);

internal sealed record CreateInitialPasswordUserRequestModel(string Password, Reference User, string Token);

internal sealed record PasswordConfigurationAnswer(PasswordConfigurationModel PasswordConfiguration);

internal sealed record UpdateUserRequestModel(
    string LanguageIsoCode,
    IReadOnlyList<Reference> DocumentStartNodeIds,
    bool HasDocumentRootAccess,
    IReadOnlyList<Reference> MediaStartNodeIds,
    bool HasMediaRootAccess,
    IReadOnlyList<Reference> ElementStartNodeIds,
    bool HasElementRootAccess,
    string Email,
    string UserName,
    string Name,
    IReadOnlyList<Reference> UserGroupIds);

internal sealed record UsersRequestModel(IReadOnlyList<Reference> UserIds);

internal sealed record UpdateUserGroupsOnUserRequestModel(IReadOnlyList<Reference> UserIds, IReadOnlyList<Reference> UserGroupIds);

internal sealed record SetAvatarRequestModel(Reference File);

internal sealed record ChangePasswordUserRequestModel(string NewPassword);

internal sealed record ResetPasswordUserResponseModel(string? ResetPassword);

internal sealed record CreateUserClientCredentialsRequestModel(string ClientId, string ClientSecret);
