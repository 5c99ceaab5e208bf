using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WicNews.Cms.Security.Tokens;

/// <summary>Recognises the user of a Management API request by its access token: in the Authorization header, or in the cookie
/// where the header says <c>Bearer [redacted]</c>. A cookie alone counts for nothing, so a foreign page that makes a
/// browser send one achieves nothing.</summary>
internal sealed class BackOfficeTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessTokenReader reader)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Presented() is not { } presented)
            return AuthenticateResult.NoResult();
        var token = presented == TokenCookies.Redacted ? TokenCookies.Read(Request, TokenKind.Access) : presented;
        if (await reader.ReadAsync(token) is not { } known)
            return AuthenticateResult.Fail("The access token is not valid.");
        var principal = BackOfficeClaims.Principal(known.User, Scheme.Name, known.Ticket.SessionId, known.Ticket.ClientId);
        // What a program holds open ends with its token. A browser renews its tokens, and what it holds open ends with the session.
        var properties = new AuthenticationProperties { ExpiresUtc = known.Ticket.SessionId is null ? known.Ticket.Expires : null };
        return AuthenticateResult.Success(new AuthenticationTicket(principal, properties, Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Presented() is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        return Problem(StatusCodes.Status401Unauthorized, "Not signed in", "Sign in to use the Management API.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem(StatusCodes.Status403Forbidden, "Forbidden", "Your user may not do this.");

    private Task Problem(int status, string title, string detail) =>
        TypedResults.Problem(title: title, detail: detail, statusCode: status, type: "Error").ExecuteAsync(Context);

    private string? Presented()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return header[Bearer.Length..].Trim();
        // Browsers cannot put a header on a web socket; SignalR's client sends the token in the query there, and
        // only the placeholder is taken: a real token does not belong into an address.
        return Context.WebSockets.IsWebSocketRequest && Request.Query["access_token"] == TokenCookies.Redacted ? TokenCookies.Redacted : null;
    }
}
