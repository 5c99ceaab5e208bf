using Microsoft.Extensions.Options;
using WicNews.Cms.Imaging.MediaFiles;

namespace WicNews.Cms.Imaging.Renditions;

/// <summary>
/// Makes renditions. A large picture is decoded in full once, to a copy that is kept beside the renditions; all sizes that it suffices
/// for come from the copy, and small ones from a copy of that, at a fraction of the cost.
/// </summary>
internal sealed class RenditionMaker(IImageProcessor images, RenditionCache cache, IOptions<ImagingOptions> options)
{
    private const int OriginalQuality = 90;

    // High, since everything is made from it; it need not be lossless, since all that is made is smaller.
    private const int CopyQuality = 88;

    private static readonly RenditionSpec LargeCopy = CopyOf(WorkingCopy.LongestSide), SmallCopy = CopyOf(WorkingCopy.SmallSide);

    /// <param name="open">Opens the original.</param>
    /// <param name="version">Names the original, and is another when its content is another.</param>
    /// <exception cref="ImageRejectedException">The original is no picture, damaged or beyond the limits; or too many are asked for.</exception>
    public async Task<byte[]> MakeAsync(Func<Stream> open, string version, RenditionQuery query, FormatChoice choice)
    {
        using WorkingCopy copy = await OpenCopyAsync(open, version);
        RenditionSpec spec = query.ToSpec(copy.Original.Format);
        RenditionGeometry size = RenditionGeometry.For(copy.Original.Width, copy.Original.Height, spec);
        ImageFormat format = choice.Resolve(copy.Original, (long)size.CanvasWidth * size.CanvasHeight, options.Value.MaxAvifPixels);
        spec = spec with { Format = format, Quality = query.IsOriginal ? OriginalQuality : spec.Quality };
        if (copy.SmallOneSuffices(size))
        {
            using WorkingCopy small = WorkingCopy.Read(await cache.OpenAsync($"small copy|{version}", () => SmallerAsync(open, version)));
            return await images.RenderAsync(small.Pixels, spec, copy.Original);
        }

        if (copy.Suffices(size))
            return await images.RenderAsync(copy.Pixels, spec, copy.Original);
        using Stream original = open();
        return await images.RenderAsync(original, spec);
    }

    private async Task<WorkingCopy> OpenCopyAsync(Func<Stream> open, string version) =>
        WorkingCopy.Read(await cache.OpenAsync($"copy|{version}", () => CopyAsync(open)));

    private async Task<byte[]> CopyAsync(Func<Stream> open)
    {
        ImageFacts facts;
        using (Stream header = open())
            facts = await images.InspectAsync(header);
        if (!WorkingCopy.IsWorthwhileFor(facts))
            return WorkingCopy.Write(facts, []);
        using Stream original = open();
        return WorkingCopy.Write(facts, await images.RenderAsync(original, LargeCopy));
    }

    private async Task<byte[]> SmallerAsync(Func<Stream> open, string version)
    {
        using WorkingCopy copy = await OpenCopyAsync(open, version);
        return WorkingCopy.Write(copy.Original, await images.RenderAsync(copy.Pixels, SmallCopy, copy.Original));
    }

    private static RenditionSpec CopyOf(int side) => new()
    {
        Width = side, Height = side, Mode = RenditionMode.Max, Format = ImageFormat.Jpeg, Quality = CopyQuality, IsWorkingCopy = true,
    };
}
