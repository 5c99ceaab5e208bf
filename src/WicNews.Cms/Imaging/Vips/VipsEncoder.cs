namespace WicNews.Cms.Imaging.Vips;

/// <summary>Writes pictures out, without any metadata.</summary>
internal static class VipsEncoder
{
    // From 8.15 on "keep"; before that "strip", which webpsave ignored: so the fields are removed from the image as well.
    private static bool KnowsKeep => VipsNative.Version(0) > 8 || VipsNative.Version(1) >= 15;

    public static byte[] Encode(VipsImage image, RenditionSpec rendition)
    {
        (ImageFormat format, int quality) = (rendition.Format, rendition.Quality);
        using VipsImage opaque = format == ImageFormat.Jpeg ? OnWhite(image) : Copy(image);
        using VipsImage bare = WithoutMetadata(opaque);
        using VipsOperation save = new(SaverOf(format));
        save.With("in", bare);
        switch (format)
        {
            case ImageFormat.Jpeg:
                // The best code for a picture is known only after all of it: that takes time, and the room of the whole.
                save.With("Q", quality).With("optimize-coding", rendition.IsWorkingCopy ? "false" : "true");
                break;
            case ImageFormat.WebP:
                // Effort 4 takes twice the time for about one part in twenty of the bytes; and most browsers take AVIF.
                save.With("Q", quality).With("effort", 2);
                break;
            case ImageFormat.Avif:
                // AVIF's scale is another: 80 of JPEG looks like 60. Above effort 2 the time is four times longer for a few percent.
                save.With("Q", Math.Clamp(quality - 20, 1, 100)).With("compression", "av1").With("effort", 1);
                break;
            case ImageFormat.Png:
                save.With("compression", 7);
                break;
        }
        return (KnowsKeep ? save.With("keep", "none") : save.With("strip", "true")).Build().Bytes();
    }

    /// <summary>The picture without transparency.</summary>
    public static VipsImage OnWhite(VipsImage image)
    {
        if (!image.HasAlpha)
            return Copy(image);
        using VipsOperation flatten = new("flatten");
        return flatten.With("in", image).With("background", "255").Build().Image();
    }

    private static VipsImage Copy(VipsImage image)
    {
        using VipsOperation copy = new("copy");
        return copy.With("in", image).Build().Image();
    }

    private static VipsImage WithoutMetadata(VipsImage image)
    {
        VipsImage bare = Copy(image);
        foreach (string field in bare.Fields().Where(IsMetadata))
            bare.RemoveField(field);
        return bare;
    }

    private static bool IsMetadata(string field) =>
        field.StartsWith("exif", StringComparison.Ordinal) || field.StartsWith("png-comment", StringComparison.Ordinal) ||
        field.EndsWith("-data", StringComparison.Ordinal) || field is "gif-comment" or "orientation" or "jpeg-thumbnail" or "comment";

    private static string SaverOf(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "jpegsave_buffer",
        ImageFormat.Png => "pngsave_buffer",
        ImageFormat.WebP => "webpsave_buffer",
        ImageFormat.Gif => "gifsave_buffer",
        _ => "heifsave_buffer",
    };
}
