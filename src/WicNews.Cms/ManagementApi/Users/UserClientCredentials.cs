using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;
using WicNews.Cms.Security.OAuth;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>The client ids and secrets with which API users' programs ask for tokens. A secret is never shown again.</summary>
internal static class UserClientCredentials
{
    private const int ShortestSecret = 10;
    private const int LongestSecret = 1024;

    public static void MapUserClientCredentials(this RouteGroupBuilder api)
    {
        var credentials = api.MapResource("/user/{id:guid}/client-credentials", "User", AuthorizationPolicies.SectionAccessUsers);
        credentials.MapGet("", ListAsync);
        credentials.MapPost("", CreateAsync);
        credentials.MapDelete("/{clientId}", DeleteAsync);
    }

    private static async Task<Answer<IReadOnlyList<string>>> ListAsync(Guid id, IUserService users, UserAccess access)
    {
        if (await access.DeniedAsync(id) is { } denied)
            return denied;
        return await users.GetAsync(id) is null ? UserOperationStatus.UserNotFound.ToProblem() : (await users.GetClientIdsAsync(id)).ToArray();
    }

    private static async Task<Answer> CreateAsync(
        Guid id, Body<CreateUserClientCredentialsRequestModel> body, IUserService users, UserAccess access,
        IApiClientStore clients, IPasswordHasher<IUser> hasher, ICoreScopeProvider scopes)
    {
        if ((await access.DeniedAsync(id) ?? await access.DeniedTakingOverAsync(id)) is { } denied)
            return denied;
        var secret = body.Value.ClientSecret;
        if (secret.Length is < ShortestSecret or > LongestSecret)
            return Problem.BadInput("$.clientSecret", $"The secret must have between {ShortestSecret} and {LongestSecret} characters.");
        if (await users.GetAsync(id) is not { } user)
            return UserOperationStatus.UserNotFound.ToProblem();
        // The backoffice puts the prefix before what the administrator types; a program may leave it to us.
        var clientId = body.Value.ClientId.StartsWith(BackOfficeClient.ApiPrefix, StringComparison.Ordinal)
            ? body.Value.ClientId
            : BackOfficeClient.ApiPrefix + body.Value.ClientId;
        var client = new ApiClient { ClientId = clientId, UserKey = id, SecretHash = hasher.HashPassword(user, secret), Stamp = Guid.NewGuid().ToString("N") };
        // Both or neither: an id without a secret lets nobody in, and could not be given again.
        using var scope = scopes.CreateCoreScope();
        var status = await users.AddClientIdAsync(id, clientId);
        if (status != UserClientCredentialsOperationStatus.Success)
            return status.ToProblem();
        await clients.SaveAsync(client);
        scope.Complete();
        return Answer.Done;
    }

    private static async Task<Answer> DeleteAsync(
        Guid id, string clientId, IUserService users, UserAccess access, IApiClientStore clients, ICoreScopeProvider scopes)
    {
        if (await access.DeniedAsync(id) is { } denied)
            return denied;
        if (await users.GetAsync(id) is null)
            return UserOperationStatus.UserNotFound.ToProblem();
        using var scope = scopes.CreateCoreScope();
        if (!await users.RemoveClientIdAsync(id, clientId))
            return Problem.NotFound("Client not found", "The user has no such client id.");
        await clients.RemoveAsync(clientId);
        scope.Complete();
        return Answer.Done;
    }
}
