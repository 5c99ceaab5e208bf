using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WicNews.Cms;
using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.MediaFiles;
using WicNews.Cms.Imaging.Renditions;
using WicNews.Cms.Imaging.Vips;
using WicNews.Cms.Tests.Support;

namespace WicNews.Benchmarks.Pictures;

/// <summary>What twelve renditions of a photo of 24 megapixels cost: processor time and memory, of a process that does nothing else. As for readers: nothing is there before the first.</summary>
internal static class PicturesBenchmark
{
    private static readonly int[] Widths = [320, 480, 640, 960, 1280, 1920];
    private static readonly ImageFormat[] Formats = [ImageFormat.WebP, ImageFormat.Jpeg];

    /// <summary>Draws the photo in a process of its own, so that the memory of drawing it is not counted, and measures.</summary>
    public static async Task<int> RunAsync()
    {
        string folder = Directory.CreateTempSubdirectory("wicnews-pictures-").FullName;
        string photo = Path.Combine(folder, "photo.jpg"), small = Path.Combine(folder, "small.jpg");
        try
        {
            using (Process draw = Process.Start(Environment.ProcessPath!, ["pictures-draw", photo, small]))
                await draw.WaitForExitAsync();
            using VipsImageProcessor processor = Processor();
            RenditionMaker maker = Maker(processor, folder);
            // A site that runs has compiled its code, also what is compiled better a moment later, and loaded its libraries: none of it is the photo's cost.
            for (int round = 0; round < 4; round++)
                await MakeAllAsync(maker, small, round);
            await Task.Delay(TimeSpan.FromSeconds(2));
            double before = PeakMegabytes();
            TimeSpan used = ProcessorTime();
            long began = Stopwatch.GetTimestamp();
            await MakeAllAsync(maker, photo, 0);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"12 renditions of 24 megapixels: {(ProcessorTime() - used).TotalSeconds:0.00} s of processor time, {Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s elapsed; process's peak {PeakMegabytes():0} MB (at its start {before:0} MB)"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MakeAllAsync(RenditionMaker maker, string photo, int version)
    {
        foreach (int width in Widths)
            foreach (ImageFormat format in Formats)
                await maker.MakeAsync(() => File.OpenRead(photo), $"{photo} {version}", new RenditionQuery { Width = width, Format = format }, new FormatChoice { Named = format });
    }

    /// <param name="path">Where a photo of 24 megapixels goes.</param>
    /// <param name="small">Where one goes that is just large enough for a working copy.</param>
    public static async Task<int> DrawAsync(string path, string small)
    {
        await DrawAsync(path, 6000, 4000);
        await DrawAsync(small, 3300, 2200);
        return 0;
    }

    /// <summary>A photo as a camera would make it: soft light with grain.</summary>
    private static async Task DrawAsync(string path, int width, int height)
    {
        Random grain = new(2014);
        byte Tone(double value) => (byte)Math.Clamp(value + grain.Next(-6, 7), 0, 255);
        byte[] png = TestPictures.Png(width, height, (x, y) => (
            Tone(128 + 90 * Math.Sin(x / 310d) * Math.Cos(y / 170d)), Tone(120 + 80 * Math.Sin((x + y) / 240d)), Tone(140 + 60 * Math.Cos(x / 90d - y / 400d))));
        using VipsImageProcessor processor = Processor(maxBytes: 200 << 20);
        await File.WriteAllBytesAsync(path, await processor.RenderAsync(new MemoryStream(png), new RenditionSpec { Quality = 92 }));
    }

    private static VipsImageProcessor Processor(int maxBytes = 60 << 20) =>
        new(Options.Create(new ImagingOptions { MaxPictureBytes = maxBytes }), NullLogger<VipsImageProcessor>.Instance);

    private static RenditionMaker Maker(VipsImageProcessor processor, string folder)
    {
        ConfigurationManager configuration = new();
        configuration[DataDirectory.Key] = folder;
        IOptions<ImagingOptions> options = Options.Create(new ImagingOptions());
        RenditionCache cache = new(new DataDirectory(configuration, folder), options, TimeProvider.System, NullLogger<RenditionCache>.Instance);
        return new RenditionMaker(processor, cache, options);
    }

    private static TimeSpan ProcessorTime()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static double PeakMegabytes()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_048_576d;
    }
}
