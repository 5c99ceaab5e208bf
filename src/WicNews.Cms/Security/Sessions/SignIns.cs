using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using WicNews.Cms.Security.Requests;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security.Sessions;

/// <summary>Begins and ends sign-ins: the stored session and the cookie that names it.</summary>
internal sealed class SignIns(
    ISessionStore sessions, TokenLifetimes lifetimes, IOptions<SecuritySettings> settings, RequestFacts request, TimeProvider time)
{
    public async Task BeginAsync(HttpContext context, IUser user)
    {
        // The session that this browser had is over, whoever's it was: a session never changes hands.
        await EndAsync(context);
        if (!settings.Value.GetUserAllowConcurrentLogins())
            await sessions.EndAllAsync(user.Key);
        var now = time.GetUtcNow();
        var session = new BackOfficeSession
        {
            Id = Guid.NewGuid(),
            UserKey = user.Key,
            Started = now,
            Expires = now + lifetimes.Session,
            IpAddress = request.IpAddress,
            UserAgent = request.GetUserAgent(),
        };
        await sessions.AddAsync(session);
        await context.SignInAsync(BackOfficeSchemes.SignIn, CookiePrincipal(user, session.Id));
    }

    /// <summary>Ends the session that the browser's cookies name, and takes the cookies back.</summary>
    /// <returns>Whose session it was.</returns>
    public async Task<Guid?> EndAsync(HttpContext context)
    {
        var principal = (await context.AuthenticateAsync(BackOfficeSchemes.SignIn)).Principal;
        if (principal?.SessionId() is { } session)
            await sessions.EndAsync(session);
        await context.SignOutAsync(BackOfficeSchemes.SignIn);
        TokenCookies.Clear(context.Response, TokenKind.Access, TokenKind.Refresh, TokenKind.Code, TokenKind.Waiting);
        return principal?.UserKey();
    }

    /// <summary>After the user's security stamp changed in this very request: the cookie is made anew, so that the session
    /// in which the change was made goes on.</summary>
    public static Task RenewAsync(HttpContext context, IUser user, Guid session) =>
        context.SignInAsync(BackOfficeSchemes.SignIn, CookiePrincipal(user, session));

    // The cookie only says who and which session; the rest is read afresh with every request.
    private static ClaimsPrincipal CookiePrincipal(IUser user, Guid session) => new(new ClaimsIdentity(
        [
            new Claim(Constants.Security.OpenIdDictSubClaimType, user.Key.ToString()),
            new Claim(Constants.Security.SessionIdClaimType, session.ToString()),
            new Claim(Constants.Security.SecurityStampClaimType, user.SecurityStamp ?? string.Empty),
        ],
        BackOfficeSchemes.SignIn));
}
