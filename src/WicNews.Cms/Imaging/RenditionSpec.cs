namespace WicNews.Cms.Imaging;

/// <summary>One size and format of a picture. Pictures are never enlarged: a smaller original gives a smaller rendition of the same shape.</summary>
public sealed record RenditionSpec
{
    /// <summary>The wanted width in pixels; null to follow from the height, or to stay.</summary>
    public int? Width { get; init; }

    /// <summary>The wanted height in pixels; null to follow from the width, or to stay.</summary>
    public int? Height { get; init; }

    /// <summary>How the picture fills the box, when both sides are given.</summary>
    public RenditionMode Mode { get; init; } = RenditionMode.Crop;

    /// <summary>The part that must stay in view when cropping.</summary>
    public FocalPoint FocalPoint { get; init; } = FocalPoint.Centre;

    /// <summary>The part of the picture to use, or null for all of it.</summary>
    public CropArea? Crop { get; init; }

    public ImageFormat Format { get; init; } = ImageFormat.Jpeg;

    /// <summary>1 to 100 as JPEG counts it; the other formats use what looks alike.</summary>
    public int Quality { get; init; } = DefaultQuality;

    /// <summary>A copy for our own use: written quickly rather than small.</summary>
    public bool IsWorkingCopy { get; init; }

    public const int DefaultQuality = 80;
}
