using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace WicNews.Cms.Backoffice;

/// <summary>The editing pages under /umbraco: one page for every deep link, and the files of its bundle.</summary>
public static class BackofficeEndpoints
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    // What answers under /umbraco besides the page. An address below these that nothing answers is a 404, never the page.
    private static readonly FrozenSet<string> Others =
        new[] { "management", "delivery", "login", "openapi", "swagger", "serverEventHub", "PreviewHub", "backoffice", "wicnews" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IServiceCollection AddBackoffice(this IServiceCollection services) => services.AddSingleton(_ => new BackofficeBundle());

    public static IEndpointRouteBuilder MapBackoffice(this IEndpointRouteBuilder app)
    {
        app.MapGraphics();
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/umbraco/backoffice/{**name}", reading, Asset).ExcludeFromDescription().AllowAnonymous();
        app.MapMethods("/umbraco/{**path}", reading, Page).ExcludeFromDescription().AllowAnonymous();
        return app;
    }

    private static IResult Asset(string? name, HttpContext http, [FromServices] BackofficeBundle bundle)
    {
        if (name is null or "index.html" || Find(bundle, name, http.Request) is not { } file)
            return Results.NotFound();
        BackofficeHeaders.SetForAsset(http.Response.Headers, name.StartsWith("hashed/", StringComparison.Ordinal));
        return Send(file, name, http.Response, new EntityTagHeaderValue($"\"{file.Checksum}\""));
    }

    private static IResult Page(string? path, HttpContext http, [FromServices] BackofficeBundle bundle)
    {
        if (path is not null && Others.Contains(path.Split('/', 2)[0]))
            return Results.NotFound();
        BackofficeHeaders.SetForPage(http.Response.Headers);
        return Find(bundle, "index.html", http.Request) is { } page
            ? Send(page, "index.html", http.Response, null)
            : Results.Text(
                "The editing pages are not part of this build. Build without -p:SkipBackoffice=true (Node.js 20.19 or later is needed).",
                statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Send(BackofficeFile file, string name, HttpResponse response, EntityTagHeaderValue? tag)
    {
        if (file.Encoding is not null)
            response.Headers.ContentEncoding = file.Encoding;
        string type = ContentTypes.TryGetContentType(name, out string? known) ? known : "application/octet-stream";
        return Results.Bytes(file.Content, type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type, entityTag: tag);
    }

    private static BackofficeFile? Find(BackofficeBundle bundle, string name, HttpRequest request)
    {
        IList<StringWithQualityHeaderValue> accepted = request.GetTypedHeaders().AcceptEncoding;
        return bundle.Find(name, Accepts(accepted, "br"), Accepts(accepted, "gzip"));
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding)
    {
        StringWithQualityHeaderValue? named = accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
        return named is not null && named.Quality is null or > 0;
    }
}
