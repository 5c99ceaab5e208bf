using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Media;

/// <summary>The addresses of media files, whole or as thumbnails.</summary>
internal static class MediaUrls
{
    public static void MapMediaUrls(this RouteGroupBuilder api)
    {
        api.MapResource("/media/urls", "Media", AuthorizationPolicies.SectionAccessForMediaTree).MapGet("/", Urls);
        api.MapResource("/imaging/resize/urls", "Imaging", AuthorizationPolicies.SectionAccessContentOrMedia).MapGet("/", ResizeUrls);
    }

    private static Answer<List<MediaUrlsModel>> Urls(
        IMediaService media, MediaUrlGeneratorCollection generators, IOptionsMonitor<ContentSettings> settings, Guid[]? id = null) =>
        Find(media, id).Select(item => new MediaUrlsModel(
            item.Key, [.. item.GetUrls(settings.CurrentValue, generators).OfType<string>().Select(url => new MediaUrlModel(null, url))])).ToList();

    private static Answer<List<MediaUrlsModel>> ResizeUrls(
        IMediaService media,
        MediaUrlGeneratorCollection generators,
        IImageUrlGenerator images,
        IOptionsMonitor<ContentSettings> settings,
        [AsParameters] ResizeQuestion ask)
    {
        if (ask.Width is < 1 or > 5000 || ask.Height is < 1 or > 5000)
            return Problem.BadInput(ask.Width is < 1 or > 5000 ? "width" : "height", "A size must be from 1 to 5000 pixels.");
        return Find(media, ask.Id).Select(item => new MediaUrlsModel(
            item.Key, [.. item.GetUrls(settings.CurrentValue, generators).OfType<string>().Select(url => new MediaUrlModel(null, Resized(url, ask, images)))])).ToList();
    }

    // Only what the image processor reads is resized; a drawing or a film has no thumbnail but itself.
    private static string? Resized(string url, ResizeQuestion ask, IImageUrlGenerator images)
    {
        var extension = Path.GetExtension(url).TrimStart('.');
        if (!images.SupportedImageFileTypes.InvariantContains(extension))
            return extension.InvariantEquals("svg") ? url : null;
        return images.GetImageUrl(new ImageUrlGenerationOptions(url)
        {
            Width = ask.Width ?? 200,
            Height = ask.Height ?? 200,
            ImageCropMode = ask.Mode ?? ImageCropMode.Crop,
            Format = ask.Format,
        });
    }

    private static IEnumerable<IMedia> Find(IMediaService media, Guid[]? ids) => ids is { Length: > 0 } ? media.GetByIds(ids) : [];

    internal sealed record ResizeQuestion(Guid[]? Id, int? Height, int? Width, ImageCropMode? Mode, string? Format);
}
