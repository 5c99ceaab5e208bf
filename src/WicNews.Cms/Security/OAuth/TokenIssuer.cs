using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security.OAuth;

/// <summary>Makes tokens: the backoffice's go into cookies, a program's into the answer.</summary>
internal sealed class TokenIssuer(TokenProtector protector, TokenLifetimes lifetimes, TimeProvider time)
{
    public DateTimeOffset SessionEnd => time.GetUtcNow() + lifetimes.Session;

    public IResult ToBrowser(HttpContext context, IUser user, Guid session, Guid refresh)
    {
        WriteCookies(context, user, session, refresh);
        return OAuthAnswer.Granted(TokenCookies.Redacted, TokenCookies.Redacted, lifetimes.Access, time.GetUtcNow());
    }

    public void WriteCookies(HttpContext context, IUser user, Guid session, Guid refresh)
    {
        var access = Ticket(Guid.NewGuid(), user.Key, session, BackOfficeClient.Id, user.SecurityStamp, lifetimes.Access);
        var next = Ticket(refresh, user.Key, session, BackOfficeClient.Id, user.SecurityStamp, lifetimes.Session);
        TokenCookies.Write(context.Response, TokenKind.Access, protector.Seal(TokenKind.Access, access), access.Expires);
        TokenCookies.Write(context.Response, TokenKind.Refresh, protector.Seal(TokenKind.Refresh, next), next.Expires);
        TokenCookies.Clear(context.Response, TokenKind.Code);
    }

    public IResult ToProgram(IUser user, string clientId, string stamp)
    {
        var access = Ticket(Guid.NewGuid(), user.Key, null, clientId, stamp, lifetimes.Access);
        return OAuthAnswer.Granted(protector.Seal(TokenKind.Access, access), null, lifetimes.Access, time.GetUtcNow());
    }

    private TokenTicket Ticket(Guid id, Guid user, Guid? session, string client, string? stamp, TimeSpan lifetime) =>
        new(id, user, session, client, stamp ?? string.Empty, time.GetUtcNow() + lifetime);
}
