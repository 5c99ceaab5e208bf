namespace WicNews.Cms.Imaging;

/// <summary>Reads, checks and re-encodes pictures. Every method takes the whole file; none trusts its name.</summary>
public interface IImageProcessor
{
    /// <summary>Reads the header only.</summary>
    /// <exception cref="ImageRejectedException">Not a picture of a supported format, or larger than the limits.</exception>
    Task<ImageFacts> InspectAsync(Stream source, CancellationToken cancellation = default);

    /// <summary>Decodes the whole picture, so that a file cut short or damaged near its end is found out.</summary>
    /// <exception cref="ImageRejectedException">As above, or damaged.</exception>
    Task<ImageFacts> CheckAsync(Stream source, CancellationToken cancellation = default);

    /// <summary>Makes a rendition: upright, in sRGB, and without any metadata.</summary>
    /// <param name="source">The picture, or a smaller copy of it.</param>
    /// <param name="rendition">What is wanted, in terms of the picture.</param>
    /// <param name="original">The picture that the source is a smaller copy of: sizes are reckoned from it. Null when the source is the picture.</param>
    /// <param name="cancellation">Ends the wait for a turn.</param>
    /// <exception cref="ImageRejectedException">As above.</exception>
    Task<byte[]> RenderAsync(Stream source, RenditionSpec rendition, ImageFacts? original = null, CancellationToken cancellation = default);

    /// <summary>The colour that fills the most of a picture, as <c>#rrggbb</c>, to show while it loads.</summary>
    /// <exception cref="ImageRejectedException">As above.</exception>
    Task<string> DominantColourAsync(Stream source, CancellationToken cancellation = default);
}
