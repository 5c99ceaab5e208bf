using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.Vips;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Imaging;

/// <summary>What the tests on real pictures share: a processor, or a reason why there is none.</summary>
public abstract class VipsTests
{
    private protected VipsImageProcessor Processor { get; private set; } = null!;

    [OneTimeSetUp]
    public void StartProcessor()
    {
        if (!VipsLibrary.IsAvailable)
            Assert.Ignore("No libvips: neither restored from npm by the build nor on the system.");
        Processor = new VipsImageProcessor(Options.Create(new ImagingOptions()), NullLogger<VipsImageProcessor>.Instance);
    }

    [OneTimeTearDown]
    public void StopProcessor() => Processor?.Dispose();

    private protected Task<byte[]> RenderAsync(byte[] picture, RenditionSpec spec) => Processor.RenderAsync(new MemoryStream(picture), spec);

    private protected Task<byte[]> JpegAsync(byte[] picture, int quality = 90) => RenderAsync(picture, new RenditionSpec { Quality = quality });

    private protected Task<ImageFacts> FactsAsync(byte[] picture) => Processor.InspectAsync(new MemoryStream(picture));

    private protected Task<string> ColourAsync(byte[] picture) => Processor.DominantColourAsync(new MemoryStream(picture));
}

public sealed class VipsImageProcessorTests : VipsTests
{
    [TestCase(ImageFormat.Jpeg)]
    [TestCase(ImageFormat.WebP)]
    [TestCase(ImageFormat.Avif)]
    [TestCase(ImageFormat.Png)]
    [TestCase(ImageFormat.Gif)]
    public async Task EveryFormatIsWrittenAndReadBack(ImageFormat format)
    {
        byte[] made = await RenderAsync(TestPictures.Flag(400, 300), new RenditionSpec { Width = 200, Height = 100, Format = format });
        ImageFacts facts = await Processor.CheckAsync(new MemoryStream(made));
        Assert.That((facts.Format, facts.Width, facts.Height), Is.EqualTo((format, 200, 100)));
    }

    [TestCase(0.0, "#dc0000")]
    [TestCase(1.0, "#0000dc")]
    public async Task TheFocalPointDecidesWhatStays(double left, string colour)
    {
        RenditionSpec narrow = new() { Width = 100, Height = 200, FocalPoint = new FocalPoint(left, 1), Format = ImageFormat.Png };
        Assert.That(await ColourAsync(await RenderAsync(TestPictures.Flag(800, 400), narrow)), Is.EqualTo(colour));
    }

    [Test]
    public async Task ACropShowsItsPartOnly()
    {
        RenditionSpec top = new() { Crop = new CropArea(0, 0, 0, 0.8), Format = ImageFormat.Png };
        Assert.That(await ColourAsync(await RenderAsync(TestPictures.Flag(400, 400), top)), Is.EqualTo("#00c800"));
    }

    [Test]
    public async Task APictureTakenOnItsSideIsServedUpright()
    {
        byte[] turned = TestPictures.WithSegment(await JpegAsync(TestPictures.Flag(400, 200)), 0xE1, TestPictures.Exif(orientation: 6));
        ImageFacts before = await FactsAsync(turned);
        byte[] upright = await RenderAsync(turned, new RenditionSpec { Format = ImageFormat.Png });
        ImageFacts after = await FactsAsync(upright);
        Assert.That((before.Width, before.Height), Is.EqualTo((200, 400)));
        Assert.That((after.Width, after.Height), Is.EqualTo((200, 400)));
        // Turned clockwise, the green band of the top is on the right.
        byte[] right = await RenderAsync(upright, new RenditionSpec { Crop = new CropArea(0.85, 0, 0, 0), Format = ImageFormat.Png });
        Assert.That(await ColourAsync(right), Does.Match("^#0[0-2]c[0-9a-f]0[0-2]$"));
    }

    [TestCase(ImageFormat.Jpeg)]
    [TestCase(ImageFormat.WebP)]
    [TestCase(ImageFormat.Avif)]
    [TestCase(ImageFormat.Png)]
    public async Task NothingPrivateLeavesWithAPicture(ImageFormat format)
    {
        byte[] jpeg = await JpegAsync(TestPictures.Flag(300, 200));
        jpeg = TestPictures.WithSegment(jpeg, 0xED, TestPictures.Iptc((80, "SECRET-BYLINE")));
        jpeg = TestPictures.WithSegment(jpeg, 0xE1, TestPictures.Xmp("<dc:creator><rdf:Seq><rdf:li>SECRET-XMP</rdf:li></rdf:Seq></dc:creator>"));
        jpeg = TestPictures.WithSegment(jpeg, 0xE1, TestPictures.Exif(1));
        jpeg = TestPictures.WithSegment(jpeg, 0xFE, "SECRET-COMMENT"u8.ToArray());
        foreach (int? width in new int?[] { null, 100 })
        {
            string served = Encoding.Latin1.GetString(await RenderAsync(jpeg, new RenditionSpec { Width = width, Format = format }));
            Assert.That(served, Does.Not.Contain("SECRET").And.Not.Contain("Exif\0\0MM").And.Not.Contain("xmpmeta").And.Not.Contain("CAM"));
        }
        string original = Encoding.Latin1.GetString(jpeg);
        Assert.That(original, Does.Contain("SECRET-BYLINE").And.Contain("SECRET-XMP").And.Contain("CAM"), "the source must carry what the test looks for");
    }

    [Test]
    public async Task TheDominantColourIsTheOneThatFillsMost()
    {
        byte[] mostlyTeal = TestPictures.Png(100, 100, (x, _) => x < 80 ? ((byte)0, (byte)128, (byte)128) : ((byte)255, (byte)255, (byte)255));
        Assert.That(await ColourAsync(mostlyTeal), Is.EqualTo("#008080"));
    }

    [Test]
    public async Task ManyAtOnceAllGetTheirPicture()
    {
        byte[] source = TestPictures.Noise(600, 400);
        byte[][] made = await Task.WhenAll(Enumerable.Range(0, 24).Select(index => RenderAsync(source, new RenditionSpec { Width = 100 + index })));
        for (int index = 0; index < made.Length; index++)
            Assert.That((await FactsAsync(made[index])).Width, Is.EqualTo(100 + index));
    }

    [Test]
    public async Task UploadsAreTakenWhenReadersFillTheQueue()
    {
        using VipsImageProcessor narrow = new(Options.Create(new ImagingOptions { Workers = 1, MaxWaiting = 1 }), NullLogger<VipsImageProcessor>.Instance);
        byte[] source = TestPictures.Flag(40, 30);
        using HeldStream held = new(source);
        Task<byte[]> working = narrow.RenderAsync(held, new RenditionSpec { Width = 20 }), waiting = narrow.RenderAsync(new MemoryStream(source), new RenditionSpec { Width = 20 });

        ImageRejectedException refused = Assert.ThrowsAsync<ImageRejectedException>(() => narrow.RenderAsync(new MemoryStream(source), new RenditionSpec { Width = 20 }))!;
        Task<ImageFacts> upload = narrow.CheckAsync(new MemoryStream(source));
        held.Release();

        Assert.That(refused.Reason, Is.EqualTo(ImageRejection.Busy));
        Assert.That((await upload).Width, Is.EqualTo(40));
        await Task.WhenAll(working, waiting);
    }

    /// <summary>A file that is read only when it is released.</summary>
    private sealed class HeldStream(byte[] content) : MemoryStream(content)
    {
        private readonly TaskCompletionSource _released = new();

        public void Release() => _released.SetResult();

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await _released.Task;
            return Read(buffer, offset, count);
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _released.Task;
            return Read(buffer.Span);
        }
    }
}

public sealed class MalformedPictureTests : VipsTests
{
    private byte[] _jpeg = null!;

    [OneTimeSetUp]
    public async Task DrawAsync() => _jpeg = await JpegAsync(TestPictures.Noise(400, 300));

    private static IEnumerable<TestCaseData> Bad()
    {
        static TestCaseData Case(string name, Func<byte[], byte[]> make, ImageRejection reason) => new TestCaseData(make, reason).SetArgDisplayNames(name);
        yield return Case("PNG of 60000 by 60000", _ => TestPictures.PngPromising(60_000, 60_000), ImageRejection.TooLarge);
        yield return Case("JPEG of 65500 by 65500", jpeg => TestPictures.JpegPromising(jpeg, 65_500, 65_500), ImageRejection.TooLarge);
        yield return Case("JPEG of a thousand scans", jpeg => TestPictures.JpegOfManyScans(jpeg, 1000), ImageRejection.TooLarge);
        yield return Case("GIF bomb", _ => TestPictures.GifBomb(9_000, 400), ImageRejection.TooLarge);
        yield return Case("JPEG cut short", jpeg => jpeg[..(jpeg.Length * 3 / 4)], ImageRejection.Damaged);
        yield return Case("JPEG cut near its end", jpeg => jpeg[..^200], ImageRejection.Damaged);
        yield return Case("JPEG with damaged bits", Damage, ImageRejection.Damaged);
        yield return Case("PNG with a damaged body", _ => Damage(TestPictures.Noise(300, 200)), ImageRejection.Damaged);
        yield return Case("SVG", _ => "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>"u8.ToArray(), ImageRejection.UnsupportedFormat);
        yield return Case("page renamed .jpg", _ => "<!doctype html><script>alert(1)</script>"u8.ToArray(), ImageRejection.UnsupportedFormat);
        yield return Case("TIFF", _ => [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 0, 0], ImageRejection.UnsupportedFormat);
        yield return Case("JPEG XL", _ => [0xFF, 0x0A, 0xFA, 0x7F, 0x01, 0x90, 0x08, 0x06], ImageRejection.UnsupportedFormat);
        yield return Case("nothing", _ => [], ImageRejection.UnsupportedFormat);
        yield return Case("only a JPEG's start", _ => [0xFF, 0xD8, 0xFF, 0xE0], ImageRejection.Damaged);
        yield return Case("only a WebP's start", _ => "RIFF\u0010\0\0\0WEBPVP8 "u8.ToArray(), ImageRejection.Damaged);
        yield return Case("only an AVIF's start", _ => "\0\0\0\u0018ftypavif\0\0\0\0avifmif1"u8.ToArray(), ImageRejection.Damaged);
    }

    [TestCaseSource(nameof(Bad))]
    public void IsRefusedWithAReason(Func<byte[], byte[]> make, ImageRejection reason)
    {
        byte[] picture = make(_jpeg);
        long before = Process.GetCurrentProcess().PeakWorkingSet64;
        ImageRejectedException? refused = Assert.ThrowsAsync<ImageRejectedException>(() => Processor.CheckAsync(new MemoryStream(picture)));
        Assert.That(refused!.Reason, Is.EqualTo(reason), refused.ToString());
        Assert.That(refused.Message, Is.Not.Empty.And.Not.Contain("vips"));
        Assert.That(Process.GetCurrentProcess().PeakWorkingSet64 - before, Is.LessThan(64L << 20), "memory for a picture that is refused");
    }

    private static byte[] Damage(byte[] picture)
    {
        byte[] damaged = [.. picture];
        for (int at = damaged.Length / 2; at < damaged.Length / 2 + 600; at += 3)
            damaged[at] = (byte)(0xFF - damaged[at]);
        return damaged;
    }
}
