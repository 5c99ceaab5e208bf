using Microsoft.Extensions.Primitives;
using WicNews.Cms.Imaging.Renditions;

namespace WicNews.Cms.Imaging.MediaFiles;

/// <summary>Which format a request gets, as far as the request alone decides it.</summary>
internal readonly record struct FormatChoice
{
    /// <summary>Asked for by name.</summary>
    public ImageFormat? Named { get; init; }

    /// <summary>The best of the modern formats that the browser takes, or null for what every browser takes.</summary>
    public ImageFormat? Modern { get; init; }

    /// <summary>The whole picture in its own format.</summary>
    public bool IsOriginal { get; init; }

    public bool DependsOnAccept => Named is null && !IsOriginal;

    public static FormatChoice For(RenditionQuery query, StringValues accept)
    {
        if (query.IsOriginal)
            return new FormatChoice { IsOriginal = true };
        if (query.Format is { } named)
            return new FormatChoice { Named = named };
        return new FormatChoice { Modern = Accepts(accept, "image/avif") ? ImageFormat.Avif : Accepts(accept, "image/webp") ? ImageFormat.WebP : null };
    }

    /// <summary>The format, now that the picture is known.</summary>
    public ImageFormat Resolve(ImageFacts facts, long pixels, long maxAvifPixels)
    {
        ImageFormat wanted = IsOriginal ? facts.Format : Named ?? Modern ?? (facts.HasTransparency ? ImageFormat.Png : ImageFormat.Jpeg);
        // An original in AVIF stays what it is; a rendition that would take too long does not become one.
        return wanted == ImageFormat.Avif && pixels > maxAvifPixels && !IsOriginal ? ImageFormat.WebP : wanted;
    }

    public override string ToString() => IsOriginal ? "original" : Named is { } named ? $"named {named}" : $"modern {Modern}";

    private static bool Accepts(StringValues accept, string type) =>
        accept.ToString().Split(',').Any(part => part.TrimStart().StartsWith(type, StringComparison.OrdinalIgnoreCase) && !part.Replace(" ", "", StringComparison.Ordinal).EndsWith(";q=0", StringComparison.Ordinal));
}
