using WicNews.Cms.Imaging;

namespace WicNews.Cms.Tests.Support;

/// <summary>A processor that counts how often it had to make a rendition.</summary>
internal sealed class CountingProcessor(IImageProcessor inner) : IImageProcessor
{
    private readonly Lock _counting = new();
    private int _renderings;
    private int _fromOriginals;
    private int _atOnce;

    /// <summary>The most renderings that were asked for and not finished at one time.</summary>
    public int MostAtOnce { get; private set; }

    public int Renderings => _renderings;

    /// <summary>How many of them were made from the picture itself, not from a smaller copy.</summary>
    public int FromOriginals => _fromOriginals;

    public Task<ImageFacts> InspectAsync(Stream source, CancellationToken cancellation = default) => inner.InspectAsync(source, cancellation);

    public Task<ImageFacts> CheckAsync(Stream source, CancellationToken cancellation = default) => inner.CheckAsync(source, cancellation);

    public Task<string> DominantColourAsync(Stream source, CancellationToken cancellation = default) => inner.DominantColourAsync(source, cancellation);

    public async Task<byte[]> RenderAsync(Stream source, RenditionSpec rendition, ImageFacts? original = null, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _renderings);
        if (original is null)
            Interlocked.Increment(ref _fromOriginals);
        lock (_counting)
            MostAtOnce = Math.Max(MostAtOnce, ++_atOnce);
        try
        {
            return await inner.RenderAsync(source, rendition, original, cancellation);
        }
        finally
        {
            lock (_counting)
                _atOnce--;
        }
    }
}
