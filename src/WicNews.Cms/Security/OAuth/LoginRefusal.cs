using Microsoft.AspNetCore.Http;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.TwoFactor;

namespace WicNews.Cms.Security.OAuth;

/// <summary>What people, and programs, are told when they cannot be let in.</summary>
internal sealed record LoginRefusal(int Status, string Title, string Words)
{
    private const string Lock = "After several wrong tries a user is locked until an administrator unlocks it.";

    private static readonly LoginRefusal TooMany = new(
        StatusCodes.Status429TooManyRequests, "Too many tries", "There were too many failed tries from your address. Wait a moment, then try again.");

    public static LoginRefusal OfPassword(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Disabled => new(StatusCodes.Status403Forbidden, "User is not allowed", "This user has been disabled. Ask an administrator to enable it."),
        SignInOutcome.TooMany => TooMany,
        _ => new(StatusCodes.Status401Unauthorized, "Invalid credentials", $"The user name or the password is wrong. {Lock}"),
    };

    /// <summary>A wrong code, a used one, a locked and a disabled user are all answered alike.</summary>
    public static LoginRefusal OfCode(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.NotWaiting => new(
            StatusCodes.Status401Unauthorized, "No user found", $"The code must follow the password within {WaitingSignIn.Patience.TotalMinutes:0} minutes. Sign in again."),
        SignInOutcome.TooMany => TooMany,
        _ => new(StatusCodes.Status400BadRequest, "Invalid code", $"The code is wrong, or was used already. {Lock}"),
    };

    public IResult ToResult() => TypedResults.Problem(title: Title, detail: Words, statusCode: Status, type: "Error");
}
