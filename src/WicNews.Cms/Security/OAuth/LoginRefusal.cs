using Microsoft.AspNetCore.Http;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.TwoFactor;

namespace WicNews.Cms.Security.OAuth;

/// <summary>What people, and programs, are told when they cannot be let in.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">As Umbraco's clients know it.</param>
/// <param name="Words">What to do about it.</param>
/// <param name="ChineseWords">The same in Chinese.</param>
internal sealed record LoginRefusal(int Status, string Title, string Words, string ChineseWords)
{
    private const string Lock = "After several wrong tries a user is locked for some time, or until an administrator unlocks it.";
    private const string ChineseLock = "多次出错后，账号将被暂时锁定，也可请管理员解锁。";

    private static readonly LoginRefusal TooMany = new(
        StatusCodes.Status429TooManyRequests, "Too many tries", "There were too many failed tries from your address. Wait a moment, then try again.",
        "来自您地址的失败尝试过多。请稍候再试。");

    public static LoginRefusal OfPassword(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Disabled => new(StatusCodes.Status403Forbidden, "User is not allowed", "This user has been disabled. Ask an administrator to enable it.", "该账号已停用。请联系管理员启用。"),
        SignInOutcome.TooMany => TooMany,
        _ => new(StatusCodes.Status401Unauthorized, "Invalid credentials", $"The user name or the password is wrong. {Lock}", $"用户名或密码有误。{ChineseLock}"),
    };

    /// <summary>A wrong code, a used one, a locked and a disabled user are all answered alike.</summary>
    public static LoginRefusal OfCode(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.NotWaiting => new(
            StatusCodes.Status401Unauthorized, "No user found", $"The code must follow the password within {WaitingSignIn.Patience.TotalMinutes:0} minutes. Sign in again.",
            $"验证码须在输入密码后{WaitingSignIn.Patience.TotalMinutes:0}分钟内提交。请重新登录。"),
        SignInOutcome.TooMany => TooMany,
        _ => new(StatusCodes.Status400BadRequest, "Invalid code", $"The code is wrong, or was used already. {Lock}", $"验证码有误或已用过。{ChineseLock}"),
    };

    public IResult ToResult() => TypedResults.Problem(title: Title, detail: Words, statusCode: Status, type: "Error");
}
