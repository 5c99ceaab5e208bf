using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WicNews.Cms.Backoffice;

/// <summary>What the editing pages may load and who may frame them.</summary>
internal static class BackofficeHeaders
{
    // Scripts only from the bundle. Lit's templates carry style elements and attributes, and Monaco writes its theme into one: styles
    // cannot be narrowed further without changing Umbraco's code. Pictures as data and blobs: previews of files not yet uploaded.
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
        "img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; " +
        "form-action 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'";

    public static void SetForPage(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        SetForAll(headers);
    }

    public static void SetForAsset(IHeaderDictionary headers, bool hasHashInName)
    {
        headers.CacheControl = hasHashInName ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        SetForAll(headers);
    }

    private static void SetForAll(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
