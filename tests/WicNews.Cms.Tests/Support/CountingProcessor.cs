using WicNews.Cms.Imaging;

namespace WicNews.Cms.Tests.Support;

/// <summary>A processor that counts how often it had to make a rendition.</summary>
internal sealed class CountingProcessor(IImageProcessor inner) : IImageProcessor
{
    private int _renderings;

    public int Renderings => _renderings;

    public Task<ImageFacts> InspectAsync(Stream source, CancellationToken cancellation = default) => inner.InspectAsync(source, cancellation);

    public Task<ImageFacts> CheckAsync(Stream source, CancellationToken cancellation = default) => inner.CheckAsync(source, cancellation);

    public Task<string> DominantColourAsync(Stream source, CancellationToken cancellation = default) => inner.DominantColourAsync(source, cancellation);

    public Task<byte[]> RenderAsync(Stream source, RenditionSpec rendition, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _renderings);
        return inner.RenderAsync(source, rendition, cancellation);
    }
}
