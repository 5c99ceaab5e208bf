using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;
using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.MediaFiles;
using WicNews.Cms.Imaging.Renditions;
using WicNews.Cms.Imaging.Vips;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Imaging;

public sealed class RenditionMakerTests : VipsTests
{
    private const int Width = 3601, Height = 2402;
    private static readonly ImagingOptions Limits = new();

    private string _folder = null!;
    private byte[] _photo = null!;
    private CountingProcessor _counting = null!;
    private RenditionMaker _maker = null!;

    [OneTimeSetUp]
    public async Task DrawAsync() => _photo = TestPictures.WithSegment(
        await JpegAsync(TestPictures.Png(Width, Height, (x, y) => (Tone(x, 310), Tone(x + y, 190), Tone(y, 77)))), 0xE1, TestPictures.Exif(6));

    [SetUp]
    public void Start()
    {
        _folder = Directory.CreateTempSubdirectory("wicnews-renditions").FullName;
        _counting = new CountingProcessor(Processor);
        _maker = NewMaker(TimeProvider.System);
    }

    [TearDown]
    public void Stop() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task ALargePictureIsDecodedInFullOnceForAllItsSizes()
    {
        foreach (int width in new[] { 160, 320, 640, 960, 1280 })
            await MakeAsync(_photo, new RenditionQuery { Width = width });
        Assert.That((_counting.Renderings, _counting.FromOriginals), Is.EqualTo((7, 1)), "with a copy, and a smaller one");
    }

    [TestCase(160, null)]
    [TestCase(640, 360)]
    [TestCase(1281, null)]
    [TestCase(1601, null)]
    public async Task MadeFromTheCopyItLooksAsIfMadeFromThePictureItself(int width, int? height)
    {
        RenditionQuery query = new() { Width = width, Height = height, FocalPoint = new FocalPoint(0.3, 0.8), Format = ImageFormat.Png };
        byte[] made = await MakeAsync(_photo, query), direct = await RenderAsync(_photo, query.ToSpec(ImageFormat.Png));
        Assert.That(_counting.FromOriginals, Is.EqualTo(1), "It was not made from a copy.");
        Assert.That(await FactsAsync(made), Is.EqualTo(await FactsAsync(direct)));
        Assert.That(await DifferenceAsync(made, direct), Is.LessThan(1.5));
    }

    [Test]
    public async Task WhatTheCopyIsTooSmallForComesFromThePicture()
    {
        byte[] made = await MakeAsync(_photo, new RenditionQuery { Width = 2000, Format = ImageFormat.Jpeg });
        byte[] whole = await MakeAsync(_photo, new RenditionQuery());
        ImageFacts size = await FactsAsync(made), all = await FactsAsync(whole);
        Assert.That((size.Width, size.Height, all.Width, all.Height), Is.EqualTo((2000, 2998, Height, Width)));
    }

    [Test]
    public async Task NothingOfWhereItWasTakenIsInTheCopy()
    {
        await MakeAsync(_photo, new RenditionQuery { Width = 320 });
        string[] kept = [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)))];
        Assert.That(kept, Has.Length.EqualTo(2).And.All.Not.Contains("CAM").And.All.Not.Contains("Exif"));
    }

    [Test]
    public async Task ASmallPictureIsItsOwnCopy()
    {
        byte[] small = await JpegAsync(TestPictures.Flag(600, 400));
        await MakeAsync(small, new RenditionQuery { Width = 320 });
        Assert.That((_counting.Renderings, _counting.FromOriginals), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task ACopyThatIsRemovedBeforeItIsOpenedIsMadeAgain()
    {
        await MakeAsync(_photo, new RenditionQuery { Width = 1280 });
        string copy = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Single();
        // When it was last used is noted between the look and the opening.
        var clock = Substitute.For<TimeProvider>();
        clock.GetUtcNow().Returns(_ =>
        {
            File.Delete(copy);
            return TimeProvider.System.GetUtcNow();
        });
        _maker = NewMaker(clock);

        byte[] made = await MakeAsync(_photo, new RenditionQuery { Width = 960 });

        Assert.That((await FactsAsync(made)).Width, Is.EqualTo(960));
        Assert.That(_counting.FromOriginals, Is.EqualTo(2));
    }

    private RenditionMaker NewMaker(TimeProvider clock)
    {
        ConfigurationManager configuration = new();
        configuration[DataDirectory.Key] = _folder;
        IOptions<ImagingOptions> options = Options.Create(Limits);
        return new RenditionMaker(
            _counting, new RenditionCache(new DataDirectory(configuration, _folder), options, clock, NullLogger<RenditionCache>.Instance), options);
    }

    private static byte Tone(int at, int wave) => (byte)(128 + 100 * Math.Sin(at / (double)wave));

    private Task<byte[]> MakeAsync(byte[] picture, RenditionQuery query) =>
        _maker.MakeAsync(() => new MemoryStream(picture), "photo", query, FormatChoice.For(query, default));

    /// <summary>How much two pictures of one size differ: the mean over all samples, of 255.</summary>
    private static async Task<double> DifferenceAsync(byte[] one, byte[] other)
    {
        byte[] first = await PixelsAsync(one), second = await PixelsAsync(other);
        return first.Zip(second, (a, b) => Math.Abs(a - b)).Average();
    }

    private static async Task<byte[]> PixelsAsync(byte[] file)
    {
        using NativeBuffer buffer = await NativeBuffer.ReadAsync(new MemoryStream(file), Limits.MaxPictureBytes, default);
        using VipsPicture picture = VipsPicture.Open(buffer, Limits);
        using VipsImage whole = picture.Scale(RenditionGeometry.For(picture.Facts.Width, picture.Facts.Height, new RenditionSpec()));
        return whole.Pixels();
    }
}
