using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;
using WicNews.Cms.Security.TwoFactor;
using UmbracoProvider = Umbraco.Cms.Core.Models.UserTwoFactorProviderModel;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Second factors: everybody sets up and switches off their own, with a code; administrators switch off other people's.</summary>
internal static class UserTwoFactor
{
    public static void MapUserTwoFactor(this RouteGroupBuilder api)
    {
        var own = api.MapResource("/user/current/2fa", "User", AuthorizationPolicies.BackOfficeAccess);
        own.MapGet("", async (IUserTwoFactorLoginService factors, CurrentEditor editor) => Answered(await factors.GetProviderNamesAsync(editor.Key)));
        own.MapGet("/{providerName}", SetupAsync);
        own.MapPost("/{providerName}", SwitchOnAsync).Produces(StatusCodes.Status200OK);
        own.MapDelete("/{providerName}", SwitchOffAsync);
        var others = api.MapResource("/user/{id:guid}/2fa", "User", AuthorizationPolicies.SectionAccessUsers);
        others.MapGet("", ListAsync);
        others.MapDelete("/{providerName}", SwitchOffForAsync).RequireAuthorization(AuthorizationPolicies.RequireAdminAccess);
    }

    private static async Task<Answer<SetupTwoFactorResponseModel>> SetupAsync(string providerName, IUserTwoFactorLoginService factors, CurrentEditor editor)
    {
        var attempt = await factors.GetSetupInfoAsync(editor.Key, providerName);
        return attempt is { Success: true, Result: AuthenticatorSetup setup }
            ? new SetupTwoFactorResponseModel(setup.Secret, setup.QrCodeSetupImageUrl)
            : attempt.Status.ToProblem();
    }

    private static async Task<Answer> SwitchOnAsync(
        string providerName, Body<EnableTwoFactorRequestModel> body, HttpContext context, TwoFactorSetup setup, CurrentEditor editor) =>
        Done(await setup.SwitchOnAsync(editor.User, providerName, body.Value.Secret, body.Value.Code, context.User.SessionId()));

    private static async Task<Answer> SwitchOffAsync(string providerName, TwoFactorSetup setup, CurrentEditor editor, string code = "") =>
        Done(await setup.SwitchOffAsync(editor.User, providerName, code));

    private static async Task<Answer<IReadOnlyList<UserTwoFactorProviderModel>>> ListAsync(Guid id, IUserTwoFactorLoginService factors, UserAccess access) =>
        await access.DeniedAsync(id) is { } denied ? denied : Answered(await factors.GetProviderNamesAsync(id));

    private static async Task<Answer> SwitchOffForAsync(Guid id, string providerName, TwoFactorSetup setup, CurrentEditor editor)
    {
        // Without a code only for others: who finds an administrator's desk unlocked must not end that administrator's second factor.
        if (id == editor.Key)
            return Problem.Forbidden("Your own second factor is switched off in your profile, with a code.");
        return Done(await setup.SwitchOffForAsync(id, providerName, editor.User));
    }

    private static Answer<IReadOnlyList<UserTwoFactorProviderModel>> Answered(Attempt<IEnumerable<UmbracoProvider>, TwoFactorOperationStatus> attempt) => attempt.Success
        ? attempt.Result.Select(provider => new UserTwoFactorProviderModel(provider.ProviderName, provider.IsEnabledOnUser)).ToArray()
        : attempt.Status.ToProblem();

    private static Answer Done(TwoFactorOperationStatus status) => status == TwoFactorOperationStatus.Success ? Answer.Done : status.ToProblem();
}
