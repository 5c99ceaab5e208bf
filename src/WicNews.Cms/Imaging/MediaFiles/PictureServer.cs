using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using WicNews.Cms.Imaging.Renditions;

namespace WicNews.Cms.Imaging.MediaFiles;

/// <summary>Answers requests for pictures: always a rendition, even of the whole picture, because the stored file may say where it was taken.</summary>
internal sealed class PictureServer(
    RenditionMaker maker,
    RenditionCache cache,
    RenditionAccess access,
    IOptionsMonitor<ImagingSettings> settings,
    IOptions<ImagingOptions> options)
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Serves one picture.</summary>
    /// <param name="files">Where the original lies.</param>
    /// <param name="path">Its path there.</param>
    /// <param name="http">The request.</param>
    /// <param name="isPrivate">Only the asking user may see it: no cache may keep it.</param>
    public async Task<IResult> ServeAsync(IFileSystem files, string path, HttpContext http, bool isPrivate)
    {
        int maxSide = Math.Max(settings.CurrentValue.Resize.MaxWidth, settings.CurrentValue.Resize.MaxHeight);
        if (RenditionQuery.Parse(http.Request.QueryString.Value ?? string.Empty, maxSide, out string? reason) is not { } query)
            return Problem(StatusCodes.Status400BadRequest, reason!);
        if (!access.IsOpen(query) && !access.IsSigned(http.Request.Path.Value!, query, http.Request.Query[RenditionAccess.SignatureName]))
            return Problem(StatusCodes.Status400BadRequest, $"This size is only made for addresses that this site wrote. Open to all are the widths {string.Join(", ", options.Value.Widths)}.");
        FormatChoice choice = FormatChoice.For(query, http.Request.Headers.Accept);
        try
        {
            string version = $"{path}|{files.GetLastModified(path).UtcTicks}|{files.GetSize(path)}", key = $"{version}|{query}|{choice}";
            FileStream rendition = await OpenAsync(key, () => maker.MakeAsync(() => files.OpenFile(path), version, query, choice));
            return await SendAsync(http.Response, rendition, RenditionCache.NameOf(key), choice.DependsOnAccept, isPrivate);
        }
        catch (ImageRejectedException refused)
        {
            return Problem(refused.Reason == ImageRejection.Busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity, refused.Message);
        }
    }

    private async Task<FileStream> OpenAsync(string key, Func<Task<byte[]>> make)
    {
        try
        {
            return Open(await cache.GetOrMakeAsync(key, make));
        }
        catch (FileNotFoundException)
        {
            // Removed to make room for another, after it was looked for.
            return Open(await cache.GetOrMakeAsync(key, make));
        }
    }

    private static FileStream Open(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 4096, FileOptions.Asynchronous | FileOptions.SequentialScan);

    private static async Task<IResult> SendAsync(HttpResponse response, FileStream content, string tag, bool variesByAccept, bool isPrivate)
    {
        byte[] start = new byte[32];
        int read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false);
        content.Position = 0;
        string type = ImageFormats.Detect(start.AsSpan(0, read))?.MediaType() ?? "application/octet-stream";
        response.Headers.CacheControl = isPrivate ? "private, no-store" : ForEver;
        if (variesByAccept)
            response.Headers.Vary = "Accept";
        return Results.Stream(content, type, entityTag: new($"\"{tag}\""), enableRangeProcessing: false);
    }

    private static IResult Problem(int status, string detail) => Results.Problem(detail, statusCode: status, title: "The picture is not available");
}
