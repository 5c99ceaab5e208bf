using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.Sessions;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security.OAuth;

/// <summary>Ends a session: by revoking its tokens, and by leaving.</summary>
internal sealed class SignOutEndpoint(
    BackOfficeClient client, TokenProtector protector, ISessionStore sessions, SignIns signIns, IUserService users, SignInAudit audit)
{
    public async Task<IResult> RevokeAsync(HttpContext context)
    {
        TokenEndpoint.NoStore(context.Response);
        if (!context.Request.HasFormContentType)
            return OAuthAnswer.Error("invalid_request", "The request must be a form.");
        var form = await context.Request.ReadFormAsync();
        if (form["client_id"] != BackOfficeClient.Id || form["token"] != TokenCookies.Redacted)
            return OAuthAnswer.Error("unsupported_token_type", "Only the backoffice's own tokens can be revoked; a program's end by themselves.");
        var ticket = protector.Open(TokenKind.Refresh, TokenCookies.Read(context.Request, TokenKind.Refresh))
            ?? protector.Open(TokenKind.Access, TokenCookies.Read(context.Request, TokenKind.Access));
        if (ticket?.SessionId is { } session)
        {
            await sessions.EndAsync(session);
            await AuditAsync(ticket.UserKey);
        }

        TokenCookies.Clear(context.Response, TokenKind.Access, TokenKind.Refresh, TokenKind.Code);
        return TypedResults.Ok();
    }

    public async Task<IResult> SignOutAsync(HttpContext context)
    {
        if (IsMeant(context.Request) && await signIns.EndAsync(context) is { } user)
            await AuditAsync(user);
        var address = context.Request.Query["post_logout_redirect_uri"].ToString();
        return TypedResults.Redirect(client.MayReturnToAfterSignOut(context.Request, address) ? address : LoginAddress.BackOffice);
    }

    /// <summary>Neither a link on another site nor a picture on this one must sign anybody out.</summary>
    private static bool IsMeant(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] != "cross-site" && request.Headers["Sec-Fetch-Dest"].ToString() is "" or "document" or "empty";

    private async Task AuditAsync(Guid key)
    {
        if (await users.GetAsync(key) is { } user)
            await audit.SignedOutAsync(user);
    }
}
