using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WicNews.Cms.Backoffice;

/// <summary>The pictures of the backoffice's frame and sign-in page, at the addresses where Umbraco's backoffice asks for them. Drawn for this site.</summary>
internal static class BackofficeGraphics
{
    private const string Root = "/umbraco/management/api/v1/security/back-office/graphics/";

    private static readonly FrozenDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["logo"] = "mark.svg",
        ["logo-alternative"] = "wordmark.svg",
        ["login-logo"] = "wordmark.svg",
        ["login-logo-alternative"] = "wordmark.svg",
        ["login-background"] = "background.svg",
    }.ToFrozenDictionary();

    public static void MapGraphics(this IEndpointRouteBuilder app)
    {
        foreach ((string name, string file) in Files)
            app.MapMethods(Root + name, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => Send(http, file)).ExcludeFromDescription().AllowAnonymous();
    }

    private static IResult Send(HttpContext http, string file)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        Stream picture = typeof(BackofficeGraphics).Assembly.GetManifestResourceStream("Backoffice.Graphics." + file)
            ?? throw new InvalidOperationException($"The picture {file} is not in the assembly.");
        return Results.Stream(picture, "image/svg+xml");
    }
}
