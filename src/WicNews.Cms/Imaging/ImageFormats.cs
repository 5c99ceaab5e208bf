namespace WicNews.Cms.Imaging;

/// <summary>How formats are told apart, named and sent.</summary>
public static class ImageFormats
{
    /// <summary>File extensions of pictures, without the dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = ["jpg", "jpeg", "png", "gif", "webp", "avif"];

    /// <summary>The media type to send.</summary>
    public static string MediaType(this ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "image/jpeg",
        ImageFormat.Png => "image/png",
        ImageFormat.WebP => "image/webp",
        ImageFormat.Gif => "image/gif",
        _ => "image/avif",
    };

    /// <summary>Tells a format by the content's first bytes.</summary>
    /// <param name="start">At least the first 32 bytes of the file, or all of it.</param>
    public static ImageFormat? Detect(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xD8, 0xFF, ..])
            return ImageFormat.Jpeg;
        if (start is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..])
            return ImageFormat.Png;
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
            return ImageFormat.Gif;
        if (start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8))
            return ImageFormat.WebP;
        return IsAvif(start) ? ImageFormat.Avif : null;
    }

    /// <summary>The format of a file extension or a <c>format</c> argument, or null.</summary>
    public static ImageFormat? Named(string? name) => name?.TrimStart('.').ToLowerInvariant() switch
    {
        "jpg" or "jpeg" => ImageFormat.Jpeg,
        "png" => ImageFormat.Png,
        "webp" => ImageFormat.WebP,
        "gif" => ImageFormat.Gif,
        "avif" => ImageFormat.Avif,
        _ => null,
    };

    private static bool IsAvif(ReadOnlySpan<byte> start) =>
        start.Length >= 12 && start[4..8].SequenceEqual("ftyp"u8) && (start[8..12].SequenceEqual("avif"u8) || start[8..12].SequenceEqual("avis"u8));
}
