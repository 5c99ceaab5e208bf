using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security.TwoFactor;

/// <summary>The cookie of somebody whose password was right and whose code is still to come. It says so and opens nothing: it is sealed for
/// this one purpose, names no session, and ends with a few minutes or with the user's security stamp.</summary>
internal sealed class WaitingSignIn(TokenProtector protector, TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // No OAuth client has a part in it.
    private const string Client = "login";

    public void Begin(HttpContext context, IUser user)
    {
        var ticket = new TokenTicket(Guid.NewGuid(), user.Key, null, Client, user.SecurityStamp ?? string.Empty, time.GetUtcNow() + Patience);
        TokenCookies.Write(context.Response, TokenKind.Waiting, protector.Seal(TokenKind.Waiting, ticket), ticket.Expires);
    }

    /// <summary>Who waits in this browser, if somebody does.</summary>
    public TokenTicket? Read(HttpContext context) => protector.Open(TokenKind.Waiting, TokenCookies.Read(context.Request, TokenKind.Waiting));
}
