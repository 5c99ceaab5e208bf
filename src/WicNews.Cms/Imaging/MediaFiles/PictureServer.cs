using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using WicNews.Cms.Hosting;
using WicNews.Cms.Imaging.Renditions;

namespace WicNews.Cms.Imaging.MediaFiles;

/// <summary>Answers requests for pictures: always a rendition, even of the whole picture, because the stored file may say where it was taken.</summary>
internal sealed class PictureServer(
    RenditionMaker maker,
    RenditionCache cache,
    RenditionAccess access,
    IOptionsMonitor<ImagingSettings> settings,
    IOptions<ImagingOptions> options) : IDisposable
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const int FewestAtOnce = 8;

    // Whoever asks for hundreds at once waits for their own, not everybody for them.
    private readonly PartitionedRateLimiter<string> _turns = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetConcurrencyLimiter(network, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = Math.Max(FewestAtOnce, options.Value.Workers), QueueLimit = options.Value.MaxWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    /// <summary>Serves one picture.</summary>
    /// <param name="files">Where the original lies.</param>
    /// <param name="path">Its path there.</param>
    /// <param name="http">The request.</param>
    /// <param name="isPrivate">Only the asking user may see it: no cache may keep it.</param>
    public async Task<IResult> ServeAsync(IFileSystem files, string path, HttpContext http, bool isPrivate)
    {
        if (RenditionQuery.Parse(http.Request.QueryString.Value ?? string.Empty, MaxSide, out string? reason) is not { } query)
            return Problem(StatusCodes.Status400BadRequest, reason!);
        if (!access.IsOpen(query) && !access.IsSigned(http.Request.Path.Value!, query, http.Request.Query[RenditionAccess.SignatureName]))
            return Problem(StatusCodes.Status400BadRequest, $"This size is only made for addresses that this site wrote. Open to all are the widths {string.Join(", ", options.Value.Widths)}.");
        FormatChoice choice = FormatChoice.For(query, http.Request.Headers.Accept);
        try
        {
            string version = $"{path}|{files.GetLastModified(path).UtcTicks}|{files.GetSize(path)}", key = $"{version}|{query}|{choice}";
            Task<FileStream> OpenAsync() => cache.OpenAsync(key, () => maker.MakeAsync(() => files.OpenFile(path), version, query, choice));
            FileStream rendition = cache.IsAtHand(key) ? await OpenAsync() : await InTurnAsync(http, OpenAsync);
            return await SendAsync(http.Response, rendition, RenditionCache.NameOf(key), choice.DependsOnAccept, isPrivate);
        }
        catch (ImageRejectedException refused)
        {
            return Problem(refused.Reason == ImageRejection.Busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity, refused.Message);
        }
    }

    /// <summary>The address of the same rendition of another picture; null where the request is for one that it may not have.</summary>
    /// <param name="address">The other picture's address.</param>
    /// <param name="request">A request for the picture that is gone.</param>
    public string? Elsewhere(string address, HttpRequest request)
    {
        if (RenditionQuery.Parse(request.QueryString.Value ?? string.Empty, MaxSide, out _) is not { } query)
            return null;
        if (access.IsOpen(query))
            return query.IsOriginal ? address : $"{address}?{query}";
        return access.IsSigned(request.Path.Value!, query, request.Query[RenditionAccess.SignatureName])
            ? $"{address}?{query}&{RenditionAccess.SignatureName}={access.Sign(address, query)}"
            : null;
    }

    public void Dispose() => _turns.Dispose();

    private int MaxSide => Math.Max(settings.CurrentValue.Resize.MaxWidth, settings.CurrentValue.Resize.MaxHeight);

    private async Task<FileStream> InTurnAsync(HttpContext http, Func<Task<FileStream>> openAsync)
    {
        using RateLimitLease turn = await _turns.AcquireAsync(ClientNetwork.Of(http), cancellationToken: http.RequestAborted);
        return turn.IsAcquired
            ? await openAsync()
            : throw new ImageRejectedException(ImageRejection.Busy, "Your network asks for too many new pictures at once. Try again in a moment.");
    }

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
