using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.Requests;
using WicNews.Cms.Security.Sessions;
using WicNews.Cms.Security.TwoFactor;

namespace WicNews.Cms.Security.OAuth;

internal sealed record LoginRequest(string? Username, string? Password);

internal sealed record VerifyCodeRequest(string? Code, string? Provider);

/// <summary>What else is needed, in Umbraco's words, where the password was right and a code is to come.</summary>
internal sealed record RequiresTwoFactorResponseModel(string? TwoFactorLoginView, IReadOnlyList<string> EnabledTwoFactorProviderNames);

/// <summary>Signs in with name and password, and with a code where the user has a second factor; for the login pages and for the JSON
/// requests alike.</summary>
internal sealed class LoginEndpoint(PasswordSignIn passwords, TwoFactorSignIn codes, WaitingSignIn waiting, SignIns signIns, FailedTries tries)
{
    public Task<SignInOutcome> SignInAsync(HttpContext context, string? name, string? password) =>
        TryAsync(context, () => passwords.CheckAsync(name ?? string.Empty, password ?? string.Empty));

    /// <summary>The second step. Only a browser in which the first was taken has it.</summary>
    public Task<SignInOutcome> SignInByCodeAsync(HttpContext context, string? provider, string? code) => waiting.Read(context) is { } ticket
        ? TryAsync(context, () => codes.CheckAsync(ticket, provider ?? string.Empty, code ?? string.Empty))
        : Task.FromResult<SignInOutcome>(new SignInOutcome.NotWaiting());

    public async Task<IResult> HandleAsync(HttpContext context, LoginRequest request)
    {
        TokenEndpoint.NoStore(context.Response);
        return await SignInAsync(context, request.Username, request.Password) switch
        {
            SignInOutcome.Welcome => TypedResults.Ok(),
            // 402 is Umbraco's choice.
            SignInOutcome.CodeNeeded needed => TypedResults.Json(
                new RequiresTwoFactorResponseModel(null, needed.Providers), JsonSerializerOptions.Web, statusCode: StatusCodes.Status402PaymentRequired),
            var refused => LoginRefusal.OfPassword(refused).ToResult(),
        };
    }

    public async Task<IResult> HandleCodeAsync(HttpContext context, VerifyCodeRequest request)
    {
        TokenEndpoint.NoStore(context.Response);
        var outcome = await SignInByCodeAsync(context, request.Provider, request.Code);
        return outcome is SignInOutcome.Welcome ? TypedResults.Ok() : LoginRefusal.OfCode(outcome).ToResult();
    }

    private async Task<SignInOutcome> TryAsync(HttpContext context, Func<Task<SignInOutcome>> checkAsync)
    {
        using var attempt = await tries.BeginInTurnAsync(context);
        if (attempt is null)
        {
            FailedTries.SetRetryAfter(context.Response);
            return new SignInOutcome.TooMany();
        }

        var outcome = await checkAsync();
        if (outcome is SignInOutcome.Welcome welcome)
            await signIns.BeginAsync(context, welcome.User);
        else if (outcome is SignInOutcome.CodeNeeded needed)
            waiting.Begin(context, needed.User);
        if (outcome is SignInOutcome.Welcome or SignInOutcome.CodeNeeded)
            attempt.Succeeded();
        return outcome;
    }
}
