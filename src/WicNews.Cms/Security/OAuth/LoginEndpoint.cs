using Microsoft.AspNetCore.Http;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.Requests;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.Security.OAuth;

internal sealed record LoginRequest(string? Username, string? Password);

/// <summary>Signs in with name and password, for the login page and for the JSON request alike.</summary>
internal sealed class LoginEndpoint(PasswordSignIn passwords, SignIns signIns, FailedTries tries)
{
    public async Task<LoginResult> SignInAsync(HttpContext context, string? name, string? password)
    {
        if (tries.IsTooMany(context))
        {
            FailedTries.SetRetryAfter(context.Response);
            return LoginResult.TooMany;
        }

        var outcome = await passwords.CheckAsync(name ?? string.Empty, password ?? string.Empty);
        if (outcome is SignInOutcome.Welcome welcome)
        {
            await signIns.BeginAsync(context, welcome.User);
            return LoginResult.Welcome;
        }

        tries.Count(context);
        return outcome is SignInOutcome.Disabled ? LoginResult.Disabled : LoginResult.Refused;
    }

    public async Task<IResult> HandleAsync(HttpContext context, LoginRequest request)
    {
        TokenEndpoint.NoStore(context.Response);
        return await SignInAsync(context, request.Username, request.Password) switch
        {
            LoginResult.Welcome => TypedResults.Ok(),
            LoginResult.Disabled => Problem(StatusCodes.Status403Forbidden, "User is not allowed"),
            LoginResult.TooMany => Problem(StatusCodes.Status429TooManyRequests, "Too many tries"),
            _ => Problem(StatusCodes.Status401Unauthorized, "Invalid credentials"),
        };

        static IResult Problem(int status, string title) => TypedResults.Problem(
            title: title, detail: LoginWords.For(status), statusCode: status, type: "Error");
    }
}
