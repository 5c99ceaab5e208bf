using Microsoft.AspNetCore.Http;

namespace WicNews.Cms.Security.OAuth;

/// <summary>What people are told when they cannot be let in.</summary>
internal static class LoginWords
{
    public static string For(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "This user has been disabled. Ask an administrator to enable it.",
        StatusCodes.Status429TooManyRequests => "There were too many failed tries from your address. Wait a moment, then try again.",
        _ => "The user name or the password is wrong. After several wrong tries a user is locked until an administrator unlocks it.",
    };
}
