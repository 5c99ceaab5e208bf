using System.Text;

namespace WicNews.Cms.Imaging.Renditions;

/// <summary>
/// What renditions of a picture are made from: what the original's header says and, of a large one, a smaller copy. In a file: the
/// header, then the copy's bytes, if any.
/// </summary>
internal sealed class WorkingCopy : IDisposable
{
    /// <summary>The longest side of a copy in pixels: that of the largest rendition which is open to all.</summary>
    public const int LongestSide = 2560;

    /// <summary>The longest side of the second, smaller copy. Most renditions are small, and to unpack the larger copy is what they cost most.</summary>
    public const int SmallSide = 1280;

    // Nearer to its own size, what it lost as a copy would be seen.
    private const double SmallSuffices = 0.75;

    private readonly Stream _file;

    private WorkingCopy(Stream file, ImageFacts original, bool hasPixels) => (_file, Original, HasPixels) = (file, original, hasPixels);

    /// <summary>What the original's header says.</summary>
    public ImageFacts Original { get; }

    public bool HasPixels { get; }

    /// <summary>The copy's bytes, where it has any, from here to the end.</summary>
    public Stream Pixels => _file;

    /// <summary>Whether a copy is worth its room: still pictures much larger than it would be, and only those that JPEG can hold.</summary>
    public static bool IsWorthwhileFor(ImageFacts original) =>
        original is { HasTransparency: false, Pages: 1 } && Math.Max(original.Width, original.Height) > LongestSide * 5 / 4;

    /// <summary>Whether a rendition can be made from the copy without enlarging it.</summary>
    public bool Suffices(RenditionGeometry rendition) => HasPixels && IsWithin(rendition, LongestSide);

    /// <summary>Whether the smaller copy would do.</summary>
    public bool SmallOneSuffices(RenditionGeometry rendition) => HasPixels && IsWithin(rendition, SmallSide * SmallSuffices);

    private bool IsWithin(RenditionGeometry rendition, double longestSide)
    {
        double scale = longestSide / Math.Max(Original.Width, Original.Height);
        return rendition.ScaledWidth <= Math.Ceiling(Original.Width * scale) && rendition.ScaledHeight <= Math.Ceiling(Original.Height * scale);
    }

    public static byte[] Write(ImageFacts original, byte[] pixels)
    {
        using MemoryStream file = new(pixels.Length + 32);
        using BinaryWriter writer = new(file, Encoding.UTF8);
        writer.Write((byte)original.Format);
        writer.Write(original.Width);
        writer.Write(original.Height);
        writer.Write(original.Pages);
        writer.Write(original.HasTransparency);
        writer.Write(pixels);
        writer.Flush();
        return file.ToArray();
    }

    /// <param name="file">As <see cref="Write"/> made it; closed with what comes of it.</param>
    public static WorkingCopy Read(Stream file)
    {
        using BinaryReader reader = new(file, Encoding.UTF8, leaveOpen: true);
        ImageFacts original = new((ImageFormat)reader.ReadByte(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
        return new WorkingCopy(file, original, file.Position < file.Length);
    }

    public void Dispose() => _file.Dispose();
}
