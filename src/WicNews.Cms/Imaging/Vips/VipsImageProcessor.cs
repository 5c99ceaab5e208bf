using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WicNews.Cms.Imaging.Cards;
using WicNews.Cms.Imaging.Renditions;

namespace WicNews.Cms.Imaging.Vips;

/// <summary>Pictures by libvips, a few at a time: each may take a hundred megabytes while it is decoded.</summary>
internal sealed class VipsImageProcessor : IImageProcessor, IDisposable
{
    // Uploads are taken though as many renditions are asked for as may wait.
    private const int KeptForEditors = 50;

    private readonly ImagingOptions _options;
    private readonly ILogger<VipsImageProcessor> _log;
    private readonly SemaphoreSlim _workers;
    private readonly PictureThreads _threads;
    private int _waiting;

    public VipsImageProcessor(IOptions<ImagingOptions> options, ILogger<VipsImageProcessor> log)
    {
        _options = options.Value;
        _log = log;
        int workers = _options.Workers > 0 ? _options.Workers : Math.Min(4, Environment.ProcessorCount);
        _workers = new SemaphoreSlim(workers, workers);
        _threads = new PictureThreads(workers);
    }

    public Task<ImageFacts> InspectAsync(Stream source, CancellationToken cancellation = default) =>
        WorkAsync(source, picture => picture.Facts, cancellation);

    public Task<ImageFacts> CheckAsync(Stream source, CancellationToken cancellation = default) =>
        WorkAsync(source, picture =>
        {
            picture.DecodeAll();
            return picture.Facts;
        }, cancellation);

    public Task<byte[]> RenderAsync(Stream source, RenditionSpec rendition, ImageFacts? original = null, CancellationToken cancellation = default) =>
        WorkAsync(source, picture =>
        {
            ImageFacts whole = original ?? picture.Facts;
            using VipsImage rendered = picture.Scale(RenditionGeometry.For(whole.Width, whole.Height, rendition));
            return VipsEncoder.Encode(rendered, rendition);
        }, cancellation, isForReader: true);

    public Task<string> DominantColourAsync(Stream source, CancellationToken cancellation = default) =>
        WorkAsync(source, picture =>
        {
            RenditionSpec small = new() { Width = 48, Height = 48, Mode = RenditionMode.Max };
            using VipsImage rendered = picture.Scale(RenditionGeometry.For(picture.Facts.Width, picture.Facts.Height, small));
            using VipsImage opaque = VipsEncoder.OnWhite(rendered);
            return DominantColour.Of(opaque.Pixels());
        }, cancellation);

    /// <summary>Draws a card as JPEG, in turn with the other work.</summary>
    public Task<byte[]> PaintAsync(TitleCard card, Stream? picture, CancellationToken cancellation = default) => picture is null
        ? InTurnAsync(() => _threads.RunAsync(() => CardPainter.Paint(card, null)), isForReader: true, cancellation)
        : WorkAsync(picture, opened => CardPainter.Paint(card, opened), cancellation, isForReader: true);

    public void Dispose()
    {
        _threads.Dispose();
        _workers.Dispose();
    }

    private Task<T> WorkAsync<T>(Stream source, Func<VipsPicture, T> work, CancellationToken cancellation, bool isForReader = false) =>
        InTurnAsync(async () =>
        {
            using NativeBuffer buffer = await NativeBuffer.ReadAsync(source, _options.MaxPictureBytes, cancellation);
            return await _threads.RunAsync(() => Work(buffer, work));
        }, isForReader, cancellation);

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, bool isForReader, CancellationToken cancellation)
    {
        VipsLibrary.EnsureStarted();
        await TakeTurnAsync(_options.MaxWaiting + (isForReader ? 0 : KeptForEditors), cancellation);
        try
        {
            return await work();
        }
        finally
        {
            NativeHeaps.TrimSoon();
            _workers.Release();
        }
    }

    private T Work<T>(NativeBuffer buffer, Func<VipsPicture, T> work)
    {
        try
        {
            using VipsPicture picture = VipsPicture.Open(buffer, _options);
            return work(picture);
        }
        catch (VipsException damaged)
        {
            _log.LogInformation(damaged, "A picture of {Bytes} bytes could not be read", buffer.Length);
            throw new ImageRejectedException(ImageRejection.Damaged, "The picture is damaged or cut short.", damaged);
        }
    }

    private async Task TakeTurnAsync(int mostWaiting, CancellationToken cancellation)
    {
        if (_workers.Wait(0, cancellation))
            return;
        if (Interlocked.Increment(ref _waiting) > mostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new ImageRejectedException(ImageRejection.Busy, "Too many pictures are being worked on. Try again in a moment.");
        }
        try
        {
            await _workers.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
