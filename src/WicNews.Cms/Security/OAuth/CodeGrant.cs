using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Sessions;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security.OAuth;

/// <summary>Exchanges a code for the first tokens of a session.</summary>
internal sealed class CodeGrant(TokenProtector protector, TokenIssuer issuer, ISessionStore sessions, IUserService users)
{
    public async Task<IResult> HandleAsync(HttpContext context, IFormCollection form)
    {
        if (form["code"] != TokenCookies.Redacted
            || protector.Open(TokenKind.Code, TokenCookies.Read(context.Request, TokenKind.Code)) is not { SessionId: { } session } ticket)
            return OAuthAnswer.InvalidGrant("The code is not valid.");
        TokenCookies.Clear(context.Response, TokenKind.Code);
        var refresh = Guid.NewGuid();
        // The code is used up before anything else is looked at, so that a wrong verifier cannot be tried twice.
        if (!await sessions.RedeemCodeAsync(session, ticket.Id, refresh, issuer.SessionEnd))
        {
            // It has been used already: somebody has a copy, and what the copy bought must end (RFC 6749, 4.1.2).
            await sessions.EndAsync(session);
            return OAuthAnswer.InvalidGrant("The code has been used.");
        }

        if (form["redirect_uri"] != ticket.RedirectUri || !Proves(form["code_verifier"].ToString(), ticket.Challenge))
            return OAuthAnswer.InvalidGrant("The code was not given to you.");
        return await users.GetAsync(ticket.UserKey) is { IsApproved: true } user && user.SecurityStamp == ticket.Stamp
            ? issuer.ToBrowser(context, user, session, refresh)
            : OAuthAnswer.InvalidGrant("The user may not sign in.");
    }

    private static bool Proves(string verifier, string? challenge) =>
        verifier.Length is >= 43 and <= 128 && challenge is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))),
            Encoding.ASCII.GetBytes(challenge));
}
