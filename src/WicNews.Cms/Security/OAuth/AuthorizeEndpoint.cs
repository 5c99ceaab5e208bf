using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core;
using WicNews.Cms.Security.Sessions;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security.OAuth;

/// <summary>Gives a signed-in browser a code, once; sends everybody else to sign in first.</summary>
internal sealed class AuthorizeEndpoint(
    BackOfficeClient client, TokenProtector protector, TokenLifetimes lifetimes, ISessionStore sessions, TimeProvider time)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var query = context.Request.Query;
        // A wrong client or address is said here and not sent on: the address may be an attacker's.
        if (query["client_id"] != BackOfficeClient.Id)
            return OAuthAnswer.Error("invalid_client", "The client is not known.");
        if (!client.MayReturnTo(context.Request, query["redirect_uri"]))
            return OAuthAnswer.Error("invalid_request", "The redirect address is not registered.");
        var request = AuthorizeRequest.From(query);
        if (AuthorizeRequest.Flaw(query) is { } flaw)
            return Return(request, ("error", flaw));
        var signedIn = await context.AuthenticateAsync(BackOfficeSchemes.SignIn);
        if (signedIn is { Succeeded: true, Principal: { } principal } && principal.SessionId() is { } session)
            return await OfferAsync(context, request, session, principal.UserKey()!.Value, principal.FindFirst(Constants.Security.SecurityStampClaimType)!.Value);
        return query["prompt"] == "none"
            ? Return(request, ("error", "login_required"))
            : TypedResults.Challenge(authenticationSchemes: [BackOfficeSchemes.SignIn]);
    }

    private async Task<IResult> OfferAsync(HttpContext context, AuthorizeRequest request, Guid session, Guid user, string stamp)
    {
        var now = time.GetUtcNow();
        var ticket = new TokenTicket(Guid.NewGuid(), user, session, BackOfficeClient.Id, stamp, now + TokenLifetimes.Code)
        {
            Challenge = request.Challenge,
            RedirectUri = request.RedirectUri,
        };
        if (!await sessions.OfferCodeAsync(session, ticket.Id, now + lifetimes.Session))
            return Return(request, ("error", "login_required"));
        TokenCookies.Write(context.Response, TokenKind.Code, protector.Seal(TokenKind.Code, ticket), ticket.Expires);
        return Return(request, ("code", TokenCookies.Redacted));
    }

    private static RedirectHttpResult Return(AuthorizeRequest request, (string Name, string Value) result) => TypedResults.Redirect(
        QueryHelpers.AddQueryString(request.RedirectUri, new Dictionary<string, string?> { [result.Name] = result.Value, ["state"] = request.State }));
}
