using System.ComponentModel.DataAnnotations;

namespace WicNews.Cms.Imaging;

/// <summary>Limits and choices for pictures; section <c>WicNews:Imaging</c>.</summary>
public sealed class ImagingOptions
{
    public const string Section = "WicNews:Imaging";

    /// <summary>The most bytes of a picture.</summary>
    [Range(1, int.MaxValue)]
    public int MaxPictureBytes { get; set; } = 60 * 1024 * 1024;

    /// <summary>The most bytes of any upload.</summary>
    [Range(1, long.MaxValue)]
    public long MaxUploadBytes { get; set; } = 150L * 1024 * 1024;

    /// <summary>The most pixels: width times height times frames.</summary>
    [Range(1, long.MaxValue)]
    public long MaxPixels { get; set; } = 100_000_000;

    /// <summary>The longest side in pixels.</summary>
    [Range(1, 65_535)]
    public int MaxSide { get; set; } = 20_000;

    /// <summary>The most scans of a progressive JPEG: each is decoded over the whole picture.</summary>
    [Range(1, 1000)]
    public int MaxJpegScans { get; set; } = 50;

    /// <summary>Pictures worked on at once; 0 for the number of processors, four at most.</summary>
    [Range(0, 64)]
    public int Workers { get; set; }

    /// <summary>Requests of readers that may wait for a worker before more are turned away; as many again of one network may wait for its turn.</summary>
    [Range(1, 10_000)]
    public int MaxWaiting { get; set; } = 200;

    /// <summary>The widths that anyone may ask for without a signature. Others need an address that this site made.</summary>
    public int[] Widths { get; set; } = [160, 320, 480, 640, 800, 960, 1280, 1600, 1920, 2560];

    /// <summary>The shapes (width:height) that anyone may ask for at those widths.</summary>
    public string[] Shapes { get; set; } = ["1:1", "4:3", "3:2", "16:9", "2:1"];

    /// <summary>The room on disk for renditions, in bytes; the ones not asked for the longest go first.</summary>
    [Range(1, long.MaxValue)]
    public long MaxCacheBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>AVIF is made up to this many pixels; WebP above, because AVIF takes long and cannot be interrupted.</summary>
    [Range(0, long.MaxValue)]
    public long MaxAvifPixels { get; set; } = 2_500_000;
}
