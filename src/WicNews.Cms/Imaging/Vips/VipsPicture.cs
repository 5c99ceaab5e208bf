using System.Globalization;
using WicNews.Cms.Imaging.Renditions;

namespace WicNews.Cms.Imaging.Vips;

/// <summary>A picture whose header was read and found within the limits. Its pixels are decoded by what is asked of it.</summary>
internal sealed class VipsPicture : IDisposable
{
    private readonly NativeBuffer _buffer;
    private readonly VipsImage _header;

    private VipsPicture(NativeBuffer buffer, ImageFormat format, VipsImage header)
    {
        _buffer = buffer;
        _header = header;
        bool turned = header.LiesOnItsSide;
        Facts = new ImageFacts(format, turned ? header.Height : header.Width, turned ? header.Width : header.Height, Math.Max(1, header.Pages), header.HasAlpha);
    }

    public ImageFacts Facts { get; }

    /// <exception cref="ImageRejectedException">Not a supported picture, or beyond the limits.</exception>
    /// <exception cref="VipsException">The header cannot be read.</exception>
    public static VipsPicture Open(NativeBuffer buffer, ImagingOptions limits)
    {
        ImageFormat format = ImageFormats.Detect(buffer.Span)
            ?? throw new ImageRejectedException(ImageRejection.UnsupportedFormat, "The file's content is not a JPEG, PNG, WebP, GIF or AVIF picture.");
        // Scans are counted first: even the header of a progressive JPEG can be made to cost.
        if (format == ImageFormat.Jpeg && JpegScans.Count(buffer.Span, limits.MaxJpegScans + 1) > limits.MaxJpegScans)
            throw TooLarge("The JPEG is made of more passes than any camera writes.");
        VipsPicture picture = new(buffer, format, Load(buffer, format, "error"));
        try
        {
            Check(picture.Facts, limits);
            return picture;
        }
        catch
        {
            picture.Dispose();
            throw;
        }
    }

    /// <summary>Reads every pixel once, and keeps none.</summary>
    public void DecodeAll()
    {
        // Stricter than for showing: what only warns of damage here would be a grey band on the page.
        using VipsImage all = Load(_buffer, Facts.Format, "warning", allPages: Facts.Pages > 1);
        using VipsOperation average = new("avg");
        average.With("in", all).Build();
    }

    /// <summary>The picture upright, in sRGB, at its size and cut.</summary>
    public VipsImage Scale(RenditionGeometry geometry)
    {
        using VipsImage scaled = Thumbnail(geometry);
        // The library rounds for itself: take what it made as the bound.
        int width = Math.Min(geometry.Width, scaled.Width), height = Math.Min(geometry.Height, scaled.Height);
        using VipsOperation extract = new("extract_area");
        extract.With("input", scaled)
            .With("left", Math.Clamp(geometry.Left, 0, scaled.Width - width)).With("top", Math.Clamp(geometry.Top, 0, scaled.Height - height))
            .With("width", width).With("height", height).Build();
        return geometry.CanvasWidth > width || geometry.CanvasHeight > height
            ? Centred(extract.Image(), geometry.CanvasWidth, geometry.CanvasHeight)
            : extract.Image();
    }

    public void Dispose() => _header.Dispose();

    private VipsImage Thumbnail(RenditionGeometry geometry)
    {
        using VipsOperation thumbnail = new("thumbnail_buffer");
        thumbnail.With("buffer", _buffer).With("width", geometry.ScaledWidth).With("height", geometry.ScaledHeight)
            .With("size", "force").With("fail-on", "error");
        // Without a profile the pixels are taken as sRGB; naming one then would convert twice.
        if (_header.HasColourProfile)
            thumbnail.With("export-profile", "srgb");
        return thumbnail.Build().Image();
    }

    private static VipsImage Centred(VipsImage image, int width, int height)
    {
        using (image)
        {
            using VipsOperation pad = new("gravity");
            pad.With("in", image).With("direction", "centre").With("width", width).With("height", height).With("extend", "white").Build();
            return pad.Image();
        }
    }

    private static VipsImage Load(NativeBuffer buffer, ImageFormat format, string failOn, bool allPages = false)
    {
        string loader = format switch
        {
            ImageFormat.Jpeg => "jpegload_buffer",
            ImageFormat.Png => "pngload_buffer",
            ImageFormat.WebP => "webpload_buffer",
            ImageFormat.Gif => "gifload_buffer",
            _ => "heifload_buffer",
        };
        using VipsOperation load = new(loader);
        load.With("buffer", buffer).With("fail-on", failOn).With("access", "sequential");
        if (allPages)
            load.With("n", -1);
        return load.Build().Image();
    }

    private static void Check(ImageFacts facts, ImagingOptions limits)
    {
        if (facts.Width > limits.MaxSide || facts.Height > limits.MaxSide)
            throw TooLarge(string.Create(CultureInfo.InvariantCulture, $"The picture is {facts.Width} by {facts.Height} pixels; a side may have {limits.MaxSide}."));
        if ((long)facts.Width * facts.Height * facts.Pages > limits.MaxPixels)
            throw TooLarge(string.Create(CultureInfo.InvariantCulture, $"The picture has more than {limits.MaxPixels / 1_000_000} million pixels."));
    }

    private static ImageRejectedException TooLarge(string message) => new(ImageRejection.TooLarge, message);
}
