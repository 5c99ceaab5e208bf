using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Mail;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Users;
using WicNews.Cms.Security.Requests;

namespace WicNews.Cms.ManagementApi.Security;

internal sealed record ResetPasswordRequestModel(string Email);

internal sealed record VerifyResetPasswordTokenRequestModel(Reference User, string ResetCode);

internal sealed record ResetPasswordTokenRequestModel(string Password, Reference User, string ResetCode);

/// <summary>Forgotten passwords, for people who are not signed in, and the rules for passwords.</summary>
internal static class SecurityEndpoints
{
    public static void MapSecurity(this RouteGroupBuilder api, RouteGroupBuilder open)
    {
        api.MapGet("/security/configuration", (IOptions<UserPasswordConfigurationSettings> passwords) =>
            (Answer<PasswordConfigurationAnswer>)new PasswordConfigurationAnswer(PasswordConfigurationModel.Of(passwords.Value))).WithTags("Security");
        var forgotten = open.MapGroup("/security/forgot-password").WithTags("Security");
        forgotten.MapPost("", Forgotten);
        forgotten.MapPost("/verify", VerifyAsync);
        forgotten.MapPost("/reset", ResetAsync).Produces(StatusCodes.Status204NoContent);
    }

    private static Answer Forgotten(
        HttpContext context, Body<ResetPasswordRequestModel> body, IUserForgotPasswordSender mail, ForgottenPasswordMail links,
        IOptions<SecuritySettings> security, FailedTries tries)
    {
        if (!security.Value.AllowPasswordReset || !mail.CanSend())
            return UserOperationStatus.CannotPasswordReset.ToProblem();
        // Each counts: asking is how addresses are tried, and mailboxes filled.
        using var asked = tries.Begin(context);
        if (asked is null)
            return TooMany(context);
        links.Send(body.Value.Email);
        return Answer.Done;
    }

    private static async Task<Answer<PasswordConfigurationAnswer>> VerifyAsync(
        HttpContext context, Body<VerifyResetPasswordTokenRequestModel> body, IUserService users,
        IOptions<UserPasswordConfigurationSettings> passwords, FailedTries tries)
    {
        using var check = tries.Begin(context);
        if (check is null)
            return TooMany(context);
        var attempt = await users.VerifyPasswordResetAsync(body.Value.User.Id, body.Value.ResetCode);
        if (!attempt.Success)
            return UserOperationStatus.InvalidPasswordResetToken.ToProblem();
        check.Succeeded();
        return new PasswordConfigurationAnswer(PasswordConfigurationModel.Of(passwords.Value));
    }

    private static async Task<Answer> ResetAsync(
        HttpContext context, Body<ResetPasswordTokenRequestModel> body, IUserService users, FailedTries tries)
    {
        using var check = tries.Begin(context);
        if (check is null)
            return TooMany(context);
        var attempt = await users.ResetPasswordAsync(body.Value.User.Id, body.Value.ResetCode, body.Value.Password);
        if (attempt.Success)
        {
            check.Succeeded();
            return Answer.Empty;
        }

        return attempt.Status == UserOperationStatus.UserNotFound
            ? UserOperationStatus.InvalidPasswordResetToken.ToProblem()
            : UserInput.Failure(attempt.Status, attempt.Result?.Error);
    }

    private static Problem TooMany(HttpContext context)
    {
        FailedTries.SetRetryAfter(context.Response);
        return new Problem(StatusCodes.Status429TooManyRequests, "Too many tries", "Wait a moment before you try again.");
    }
}
