using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace WicNews.Cms.Security.OAuth;

/// <summary>A request for an authorisation code.</summary>
internal sealed partial record AuthorizeRequest(string RedirectUri, string State, string Challenge)
{
    private const int LongestState = 512;

    /// <summary>Says what is wrong with the rest of the request; client and redirect address were checked before.</summary>
    public static string? Flaw(IQueryCollection query) =>
        query["response_type"] != "code" ? "unsupported_response_type"
        : query.ContainsKey("identity_provider") ? "invalid_request"
        : query["code_challenge_method"] != "S256" || !Challenges().IsMatch(query["code_challenge"].ToString()) ? "invalid_request"
        : query["state"].ToString() is not { Length: > 0 and <= LongestState } ? "invalid_request"
        : null;

    public static AuthorizeRequest From(IQueryCollection query) =>
        new(query["redirect_uri"].ToString(), query["state"].ToString(), query["code_challenge"].ToString());

    // A SHA-256 in URL-safe base64 without padding.
    [GeneratedRegex("^[A-Za-z0-9_-]{43}$")]
    private static partial Regex Challenges();
}
