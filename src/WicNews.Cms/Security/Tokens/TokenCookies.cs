using Microsoft.AspNetCore.Http;

namespace WicNews.Cms.Security.Tokens;

/// <summary>The cookies in which the backoffice's tokens travel. Script never sees them: where OAuth would show a
/// token, the answer says <see cref="Redacted"/>, and a request that says so means the cookie.</summary>
internal static class TokenCookies
{
    public const string Redacted = "[redacted]";

    private static readonly Dictionary<TokenKind, string> Names = new()
    {
        [TokenKind.Access] = "__Host-umbAccessToken",
        [TokenKind.Refresh] = "__Host-umbRefreshToken",
        [TokenKind.Code] = "__Host-umbPkceCode",
        [TokenKind.Waiting] = "__Host-umbTwoFactor",
    };

    public static string? Read(HttpRequest request, TokenKind kind) => request.Cookies[Names[kind]];

    public static void Write(HttpResponse response, TokenKind kind, string token, DateTimeOffset expires) =>
        response.Cookies.Append(Names[kind], token, Options(expires));

    public static void Clear(HttpResponse response, params ReadOnlySpan<TokenKind> kinds)
    {
        foreach (var kind in kinds)
            response.Cookies.Delete(Names[kind], Options(null));
    }

    // Secure also over plain http: browsers take http://localhost for secure, and refuse the __Host- prefix without it.
    private static CookieOptions Options(DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
        Expires = expires,
    };
}
