using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Security.Authorization;
using WicNews.Cms.Imaging.Uploads;
using WicNews.Cms.PropertyEditors.Media;
using WicNews.Cms.Security;

namespace WicNews.Cms.Imaging.MediaFiles;

/// <summary>The media files at /media. What is trashed answers only to editors who may see the bin; where a file was before it was replaced leads to the new one.</summary>
public static class MediaEndpoints
{
    public static IEndpointRouteBuilder MapMedia(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/media/{**path}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).ExcludeFromDescription().AllowAnonymous();
        return app;
    }

    private static async Task<IResult> ServeAsync(string? path, HttpContext http, [FromServices] MediaFileManager media, [FromServices] PictureServer pictures, [FromServices] IFormerFiles former)
    {
        if (string.IsNullOrEmpty(path))
            return Results.NotFound();
        if (await FindAsync(media.FileSystem, path, http) is not { } found)
            return Moved(former.PresentAddress(path), http, pictures);
        SetHeaders(http.Response.Headers);
        return ImageFormats.Named(Path.GetExtension(path)) is not null
            ? await pictures.ServeAsync(media.FileSystem, found.Path, http, found.IsTrashed)
            : SendFile(media.FileSystem, found, http.Response);
    }

    private static IResult Moved(string? address, HttpContext http, PictureServer pictures)
    {
        // A file that is missing is not to be found where it was asked for.
        if (address is null || address == http.Request.Path.Value
            || (ImageFormats.Named(Path.GetExtension(address)) is not null ? pictures.Elsewhere(address, http.Request) : address) is not { } there)
            return Results.NotFound();
        // For good, but the file may be replaced again.
        http.Response.Headers.CacheControl = "public, max-age=3600";
        // Files may have Chinese names, which a header cannot hold as they are.
        return Results.Redirect(new PathString(address).ToUriComponent() + there[address.Length..], permanent: true);
    }

    private static async Task<Found?> FindAsync(IFileSystem files, string path, HttpContext http)
    {
        // The suffix of trashed files is not an address: they are asked for by the name they had.
        if (HeldFiles.IsHidden(path) || !UploadNames.IsSafePath(path))
            return null;
        if (files.FileExists(path))
            return new Found(path, IsTrashed: false);
        string trashed = Path.ChangeExtension(path, Constants.Conventions.Media.TrashedMediaSuffix + Path.GetExtension(path));
        return files.FileExists(trashed) && await MaySeeBinAsync(http) ? new Found(trashed, IsTrashed: true) : null;
    }

    private static async Task<bool> MaySeeBinAsync(HttpContext http)
    {
        // A picture on the page is asked for without a token: the sign-in cookie tells who asks.
        AuthenticateResult known = await http.AuthenticateAsync(BackOfficeSchemes.SignIn);
        if (!known.Succeeded || http.RequestServices.GetService(typeof(IAuthorizationService)) is not IAuthorizationService authorisation)
            return false;
        return (await authorisation.AuthorizeAsync(known.Principal, null, AuthorizationPolicies.SectionAccessMedia)).Succeeded
            && (await authorisation.AuthorizeAsync(known.Principal, MediaPermissionResource.RecycleBin(), AuthorizationPolicies.MediaPermissionByResource)).Succeeded;
    }

    private static IResult SendFile(IFileSystem files, Found found, HttpResponse response)
    {
        string extension = Path.GetExtension(found.Path).ToLowerInvariant();
        FileKind kind = FileKinds.Of(extension) ?? FileKind.Unknown;
        response.Headers.CacheControl = found.IsTrashed ? "private, no-store" : "public, max-age=31536000, immutable";
        if (kind.IsActive)
            response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
        DateTimeOffset modified = files.GetLastModified(found.Path);
        return Results.Stream(
            files.OpenFile(found.Path), kind.MediaType, kind.IsShownInPlace ? null : Path.GetFileName(found.Path),
            modified, new($"\"{modified.UtcTicks:x}-{files.GetSize(found.Path):x}\""), enableRangeProcessing: true);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        // Front ends elsewhere show these files: that is what a headless site is for.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    private readonly record struct Found(string Path, bool IsTrashed);
}
