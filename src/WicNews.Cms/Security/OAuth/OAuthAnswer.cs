using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace WicNews.Cms.Security.OAuth;

/// <summary>Answers of the token endpoint, as RFC 6749 has them.</summary>
internal static class OAuthAnswer
{
    public static IResult Error(string code, string description) =>
        TypedResults.Json(new Failure(code, description), statusCode: StatusCodes.Status400BadRequest);

    public static IResult InvalidGrant(string description) => Error("invalid_grant", description);

    public static IResult Granted(string accessToken, string? refreshToken, TimeSpan lifetime, DateTimeOffset issued) =>
        TypedResults.Json(new Grant(accessToken, "Bearer", (int)lifetime.TotalSeconds, refreshToken, issued.ToUnixTimeSeconds()));

    private sealed record Failure(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string ErrorDescription);

    private sealed record Grant(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("refresh_token"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RefreshToken,
        [property: JsonPropertyName("issued_at")] long IssuedAt);
}
