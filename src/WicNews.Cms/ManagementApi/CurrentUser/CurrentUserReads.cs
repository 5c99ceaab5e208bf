using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Users;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.CurrentUser;

/// <summary>What the signed-in user may know of themselves.</summary>
internal static class CurrentUserReads
{
    public static void MapCurrentUserReads(this RouteGroupBuilder api)
    {
        var current = api.MapResource("/user/current", "User", AuthorizationPolicies.BackOfficeAccess);
        current.MapGet("", async Task<Answer<CurrentUserResponseModel>> (CurrentEditor editor, CurrentUserPresentation present) =>
            await present.UserAsync(editor.User));
        current.MapGet("/configuration", Configuration);
        current.MapGet("/login-providers", LoginProviders);
        current.MapGet("/permissions", (IUserService users, CurrentEditor editor, Guid[]? id = null) =>
            PermissionsAsync(id, keys => users.GetPermissionsAsync(editor.Key, [.. keys])));
        current.MapGet("/permissions/document", (IUserService users, CurrentEditor editor, Guid[]? id = null) =>
            PermissionsAsync(id, keys => users.GetDocumentPermissionsAsync(editor.Key, keys)));
        current.MapGet("/permissions/media", (IUserService users, CurrentEditor editor, Guid[]? id = null) =>
            PermissionsAsync(id, keys => users.GetMediaPermissionsAsync(editor.Key, keys)));
        current.MapGet("/permissions/element", (IUserService users, CurrentEditor editor, Guid[]? id = null) =>
            PermissionsAsync(id, keys => users.GetElementPermissionsAsync(editor.Key, keys)));
    }

    private static Answer<CurrentUserConfigurationResponseModel> Configuration(
        IOptions<SecuritySettings> security, IOptions<UserPasswordConfigurationSettings> passwords) =>
        new CurrentUserConfigurationResponseModel(
            security.Value.KeepUserLoggedIn, PasswordConfigurationModel.Of(passwords.Value), AllowChangePassword: true, AllowTwoFactor: true);

    // There are no providers of sign-ins besides this site.
    private static Answer<IReadOnlyList<UserExternalLoginProviderModel>> LoginProviders() => Array.Empty<UserExternalLoginProviderModel>();

    private static async Task<Answer<UserPermissionsResponseModel>> PermissionsAsync(
        Guid[]? keys, Func<Guid[], Task<Attempt<IEnumerable<NodePermissions>, UserOperationStatus>>> readAsync)
    {
        var attempt = await readAsync([.. (keys ?? []).Distinct()]);
        return attempt.Success
            ? new UserPermissionsResponseModel([.. attempt.Result.Select(node => new UserPermissionModel(node.NodeKey, [.. node.Permissions]))])
            : attempt.Status.ToProblem();
    }
}
