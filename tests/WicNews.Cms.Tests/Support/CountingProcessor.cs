using WicNews.Cms.Imaging;

namespace WicNews.Cms.Tests.Support;

/// <summary>A processor that counts how often it had to make a rendition.</summary>
internal sealed class CountingProcessor(IImageProcessor inner) : IImageProcessor
{
    private int _renderings;
    private int _fromOriginals;

    public int Renderings => _renderings;

    /// <summary>How many of them were made from the picture itself, not from a smaller copy.</summary>
    public int FromOriginals => _fromOriginals;

    public Task<ImageFacts> InspectAsync(Stream source, CancellationToken cancellation = default) => inner.InspectAsync(source, cancellation);

    public Task<ImageFacts> CheckAsync(Stream source, CancellationToken cancellation = default) => inner.CheckAsync(source, cancellation);

    public Task<string> DominantColourAsync(Stream source, CancellationToken cancellation = default) => inner.DominantColourAsync(source, cancellation);

    public Task<byte[]> RenderAsync(Stream source, RenditionSpec rendition, ImageFacts? original = null, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _renderings);
        if (original is null)
            Interlocked.Increment(ref _fromOriginals);
        return inner.RenderAsync(source, rendition, original, cancellation);
    }
}
