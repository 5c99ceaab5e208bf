using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.Sessions;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security.OAuth;

/// <summary>Gives the next pair of tokens for a refresh token that has not been used yet.</summary>
internal sealed class RefreshGrant(
    TokenProtector protector, TokenIssuer issuer, ISessionStore sessions, IUserService users, SignInAudit audit)
{
    public async Task<IResult> HandleAsync(HttpContext context, IFormCollection form)
    {
        if (form["refresh_token"] != TokenCookies.Redacted
            || protector.Open(TokenKind.Refresh, TokenCookies.Read(context.Request, TokenKind.Refresh)) is not { SessionId: { } session } ticket
            || await sessions.FindAsync(session) is not { } found || !found.BelongsTo(ticket.UserKey))
            return Refused(context);
        if (await users.GetAsync(ticket.UserKey) is not { IsApproved: true } user || user.SecurityStamp != ticket.Stamp)
            return Refused(context);
        var next = Guid.NewGuid();
        if (await sessions.RotateAsync(session, ticket.Id, next, issuer.SessionEnd))
            return issuer.ToBrowser(context, user, session, next);
        // Either the true owner or a thief holds a used token; which, cannot be known. Both must sign in again.
        await sessions.EndAsync(session);
        await audit.ReusedAsync(user);
        return Refused(context);
    }

    private static IResult Refused(HttpContext context)
    {
        TokenCookies.Clear(context.Response, TokenKind.Access, TokenKind.Refresh);
        return OAuthAnswer.InvalidGrant("The session has ended.");
    }
}
