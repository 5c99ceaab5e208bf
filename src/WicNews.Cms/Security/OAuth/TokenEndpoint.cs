using Microsoft.AspNetCore.Http;
using WicNews.Cms.Security.Requests;

namespace WicNews.Cms.Security.OAuth;

/// <summary>The token endpoint: which grant is asked for, and for secrets, whether the address has failed too often.</summary>
internal sealed class TokenEndpoint(CodeGrant code, RefreshGrant refresh, ClientCredentialsGrant credentials, FailedTries tries)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        NoStore(context.Response);
        if (!context.Request.HasFormContentType)
            return OAuthAnswer.Error("invalid_request", "The request must be a form.");
        var form = await context.Request.ReadFormAsync();
        var client = form["client_id"].ToString();
        return (form["grant_type"].ToString(), client == BackOfficeClient.Id) switch
        {
            ("authorization_code", true) => await code.HandleAsync(context, form),
            ("refresh_token", true) => await refresh.HandleAsync(context, form),
            ("client_credentials", false) => await CredentialsAsync(context, client, form),
            ("authorization_code" or "refresh_token" or "client_credentials", _) => OAuthAnswer.Error("unauthorized_client", "This client may not use this grant."),
            _ => OAuthAnswer.Error("unsupported_grant_type", "The grant type is not known."),
        };
    }

    public static void NoStore(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.Pragma = "no-cache";
    }

    // Only secrets can be guessed: those who are at work behind the same address refresh their tokens meanwhile.
    private async Task<IResult> CredentialsAsync(HttpContext context, string client, IFormCollection form)
    {
        using var attempt = await tries.BeginInTurnAsync(context);
        if (attempt is null)
        {
            FailedTries.SetRetryAfter(context.Response);
            return TypedResults.Problem(
                title: "Too many tries", detail: "Wait a moment before you try again.", statusCode: StatusCodes.Status429TooManyRequests, type: "Error");
        }

        var answer = await credentials.HandleAsync(client, form);
        if (answer is not IStatusCodeHttpResult { StatusCode: >= 400 })
            attempt.Succeeded();
        return answer;
    }
}
