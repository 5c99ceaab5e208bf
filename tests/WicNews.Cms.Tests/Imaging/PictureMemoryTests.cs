using System.Runtime.InteropServices;
using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.Cards;
using WicNews.Cms.Imaging.Vips;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Imaging;

/// <summary>What the library made for a picture is gone when the picture is done: also where it was refused.</summary>
public sealed class PictureMemoryTests : VipsTests
{
    private byte[] _jpeg = null!;

    [OneTimeSetUp]
    public async Task MakeAsync() => _jpeg = await JpegAsync(TestPictures.Flag(600, 400));

    [Test]
    public Task OfAHeaderThatIsRead() => LeavesNothingAsync(() => FactsAsync(_jpeg));

    [Test]
    public Task OfAPictureThatIsChecked() => LeavesNothingAsync(() => Processor.CheckAsync(new MemoryStream(_jpeg)));

    [Test]
    public Task OfItsColour() => LeavesNothingAsync(() => ColourAsync(_jpeg));

    [Test]
    public Task OfARendition(
        [Values(ImageFormat.Jpeg, ImageFormat.WebP, ImageFormat.Avif, ImageFormat.Png)] ImageFormat format,
        [Values(RenditionMode.Crop, RenditionMode.Pad)] RenditionMode mode) =>
        LeavesNothingAsync(() => RenderAsync(_jpeg, new RenditionSpec { Width = 300, Height = 300, Mode = mode, Format = format }));

    [Test]
    public Task OfACard() => LeavesNothingAsync(() => Processor.PaintAsync(new TitleCard("Story", "A card", "WicNews", "en", null, FocalPoint.Centre), new MemoryStream(_jpeg)));

    [Test]
    public Task OfAPictureCutShort() => LeavesNothingAsync(() =>
    {
        Assert.ThrowsAsync<ImageRejectedException>(() => Processor.CheckAsync(new MemoryStream(_jpeg[..(_jpeg.Length / 2)])));
        return Task.CompletedTask;
    });

    private static async Task LeavesNothingAsync(Func<Task> work)
    {
        // The first of a kind may set up what stays.
        await work();
        int before = CountObjects();
        for (int i = 0; i < 5; i++)
            await work();
        Assert.That(CountObjects(), Is.EqualTo(before), "objects of the library");
    }

    private static int CountObjects()
    {
        int count = 0;
        Each each = (_, _, _) =>
        {
            count++;
            return 0;
        };
        Marshal.GetDelegateForFunctionPointer<MapObjects>(NativeLibrary.GetExport(VipsLibrary.HandleOf(VipsNative.Vips), "vips_object_map"))(each, 0, 0);
        GC.KeepAlive(each);
        return count;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint Each(nint found, nint first, nint second);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint MapObjects(Each each, nint first, nint second);
}
