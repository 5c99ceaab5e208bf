using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.Sessions;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security.OAuth;

/// <summary>
/// Gives the next pair of tokens for a refresh token that has not been used yet. For some seconds the same pair is given for it again: an
/// answer that was lost on its way must not end the work of whoever waits for it.
/// </summary>
internal sealed class RefreshGrant(
    TokenProtector protector, TokenIssuer issuer, ISessionStore sessions, IUserService users, SignInAudit audit)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public async Task<IResult> HandleAsync(HttpContext context, IFormCollection form)
    {
        if (form["refresh_token"] != TokenCookies.Redacted
            || protector.Open(TokenKind.Refresh, TokenCookies.Read(context.Request, TokenKind.Refresh)) is not { SessionId: { } session } ticket
            || await sessions.FindAsync(session) is not { } found || !found.BelongsTo(ticket.UserKey))
            return Refused(context);
        if (await users.GetAsync(ticket.UserKey) is not { IsApproved: true } user || user.SecurityStamp != ticket.Stamp)
            return Refused(context);
        var next = After(ticket.Id);
        if (await sessions.RotateAsync(session, ticket.Id, next, issuer.SessionEnd) || await WasJustGivenAsync(session, next))
            return issuer.ToBrowser(context, user, session, next);
        // Either the true owner or a thief holds a used token; which, cannot be known. Both must sign in again.
        await sessions.EndAsync(session);
        await audit.ReusedAsync(user);
        return Refused(context);
    }

    // Every rotation sets the session's end anew: how far it has moved since then tells when that was.
    private async Task<bool> WasJustGivenAsync(Guid session, Guid token) =>
        await sessions.FindAsync(session) is { } found && found.RefreshId == token && issuer.SessionEnd - found.Expires <= Grace;

    // Which token follows which need not be kept. That it can be reckoned helps nobody: tokens are sealed.
    private static Guid After(Guid token) => new(SHA256.HashData(token.ToByteArray()).AsSpan(0, 16));

    private static IResult Refused(HttpContext context)
    {
        TokenCookies.Clear(context.Response, TokenKind.Access, TokenKind.Refresh);
        return OAuthAnswer.InvalidGrant("The session has ended.");
    }
}
