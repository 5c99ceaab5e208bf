using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Imaging.Renditions;

/// <summary>Writes the addresses of renditions, signed where a signature is needed.</summary>
internal sealed class RenditionUrls(RenditionAccess access, IOptionsMonitor<ImagingSettings> settings) : IImageUrlGenerator, IImageUrlTokenGenerator
{
    private const string WrittenAnd = "&amp;";

    public IEnumerable<string> SupportedImageFileTypes => ImageFormats.Extensions;

    public string? GetImageUrl(ImageUrlGenerationOptions? options)
    {
        if (options?.ImageUrl is null)
            return null;
        RenditionQuery query = QueryOf(options);
        (string path, string rest) = Split(options.ImageUrl);
        List<string> parts = [];
        if (!query.IsOriginal)
            parts.Add(query.ToString());
        if (!string.IsNullOrEmpty(options.CacheBusterValue))
            parts.Add("v=" + Uri.EscapeDataString(options.CacheBusterValue));
        if (!access.IsOpen(query))
            parts.Add($"{RenditionAccess.SignatureName}={access.Sign(PathOf(path), query)}");
        if (rest.Length > 0)
            parts.Add(rest);
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    public string RefreshSignature(string url)
    {
        if (string.IsNullOrEmpty(url) || !url.Contains('?'))
            return url;
        (string path, string rest) = Split(url);
        // In HTML an ampersand is written out.
        string and = rest.Contains(WrittenAnd, StringComparison.Ordinal) ? WrittenAnd : "&";
        rest = rest.Replace(WrittenAnd, "&", StringComparison.Ordinal);
        if (RenditionQuery.Parse(rest, MaxSide, out _) is not { } query)
            return url;
        IEnumerable<string> kept = rest.Split('&').Where(part => !part.StartsWith(RenditionAccess.SignatureName + "=", StringComparison.OrdinalIgnoreCase));
        string joined = string.Join(and, access.IsOpen(query) ? kept : kept.Append($"{RenditionAccess.SignatureName}={access.Sign(PathOf(path), query)}"));
        return joined.Length == 0 ? path : $"{path}?{joined}";
    }

    private int MaxSide => Math.Max(settings.CurrentValue.Resize.MaxWidth, settings.CurrentValue.Resize.MaxHeight);

    private RenditionQuery QueryOf(ImageUrlGenerationOptions options)
    {
        // Further options come as a query string, and lose against what is given by name.
        RenditionQuery further = RenditionQuery.Parse(options.FurtherOptions ?? string.Empty, MaxSide, out _) ?? new RenditionQuery();
        return further with
        {
            Width = Bounded(options.Width, settings.CurrentValue.Resize.MaxWidth) ?? further.Width,
            Height = Bounded(options.Height, settings.CurrentValue.Resize.MaxHeight) ?? further.Height,
            Mode = options.ImageCropMode is { } mode ? ModeOf(mode) : further.Mode,
            FocalPoint = FocalPointOf(options) ?? further.FocalPoint,
            Crop = CropOf(options.Crop) ?? further.Crop,
            Format = ImageFormats.Named(options.Format) ?? further.Format,
            Quality = options.Quality is { } quality ? Math.Clamp(quality, 1, 100) : further.Quality,
        };
    }

    private static int? Bounded(int? side, int max) => side is > 0 ? Math.Min(side.Value, max) : null;

    private static RenditionMode ModeOf(ImageCropMode mode) => mode switch
    {
        ImageCropMode.Max => RenditionMode.Max,
        ImageCropMode.Min => RenditionMode.Min,
        ImageCropMode.Stretch => RenditionMode.Stretch,
        ImageCropMode.Pad or ImageCropMode.BoxPad => RenditionMode.Pad,
        _ => RenditionMode.Crop,
    };

    private static FocalPoint? FocalPointOf(ImageUrlGenerationOptions options)
    {
        if (options.FocalPoint is { } focus)
            return new FocalPoint(Share(focus.Left), Share(focus.Top));
        return options.ImageCropAnchor switch
        {
            null => null,
            ImageCropAnchor.Top => new FocalPoint(0.5, 0),
            ImageCropAnchor.Bottom => new FocalPoint(0.5, 1),
            ImageCropAnchor.Left => new FocalPoint(0, 0.5),
            ImageCropAnchor.Right => new FocalPoint(1, 0.5),
            ImageCropAnchor.TopLeft => new FocalPoint(0, 0),
            ImageCropAnchor.TopRight => new FocalPoint(1, 0),
            ImageCropAnchor.BottomLeft => new FocalPoint(0, 1),
            ImageCropAnchor.BottomRight => new FocalPoint(1, 1),
            _ => FocalPoint.Centre,
        };
    }

    private static CropArea? CropOf(ImageUrlGenerationOptions.CropCoordinates? crop)
    {
        if (crop is null)
            return null;
        CropArea area = new(Share(crop.Left), Share(crop.Top), Share(crop.Right), Share(crop.Bottom));
        return area.IsValid && area != default ? area : null;
    }

    private static double Share(decimal share) => (double)Math.Round(Math.Clamp(share, 0, 1), 4);

    private static (string Path, string Query) Split(string url)
    {
        int mark = url.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (url, string.Empty) : (url[..mark], url[(mark + 1)..]);
    }

    private static string PathOf(string path) =>
        Uri.UnescapeDataString(Uri.TryCreate(path, UriKind.Absolute, out Uri? absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.AbsolutePath : path);
}
