using System.Globalization;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using WicNews.Core.Stories;

namespace WicNews.Web.Site.Shared;

/// <summary>Addresses of a picture's renditions, in the sizes and shapes that the image service makes for everybody.</summary>
public sealed class PictureSources(IImageUrlGenerator generator)
{
    private static readonly int[] Widths = [320, 480, 640, 960, 1280, 1920];

    /// <summary>The rendition of that width; with a shape it is cropped around the focal point, without one it is whole.</summary>
    public string Address(Picture picture, int width, PictureShape shape)
    {
        var options = new ImageUrlGenerationOptions(picture.Url) { Width = width, CacheBusterValue = picture.Version };
        if (shape != PictureShape.Whole)
        {
            options.Height = HeightAt(picture, width, shape);
            options.ImageCropMode = ImageCropMode.Crop;
            options.FocalPoint = picture.FocalPoint is { } point
                ? new ImageUrlGenerationOptions.FocalPointPosition((decimal)point.Left, (decimal)point.Top)
                : null;
        }
        return generator.GetImageUrl(options) ?? picture.Url;
    }

    /// <summary>All renditions that are not larger than the original, for <c>srcset</c>.</summary>
    public string Set(Picture picture, PictureShape shape) => string.Join(
        ", ", WidthsOf(picture).Select(width => string.Create(CultureInfo.InvariantCulture, $"{Address(picture, width, shape)} {width}w")));

    /// <summary>The largest rendition that is not larger than wanted, for browsers without <c>srcset</c>.</summary>
    public string Fallback(Picture picture, PictureShape shape) => Address(picture, WidthsOf(picture).Last(width => width <= 960), shape);

    public static int HeightAt(Picture picture, int width, PictureShape shape) => shape switch
    {
        PictureShape.Square => width,
        PictureShape.Standard => (int)Math.Round(width * 2 / 3d),
        PictureShape.Wide => (int)Math.Round(width * 9 / 16d),
        PictureShape.Banner => width / 2,
        _ => Math.Max(1, (int)Math.Round((double)width * picture.Height / picture.Width)),
    };

    /// <summary>The size that a rendition has: pictures are never enlarged, so that a small original gives a smaller one of the same shape.</summary>
    public static (int Width, int Height) SizeAt(Picture picture, int width, PictureShape shape)
    {
        var height = HeightAt(picture, width, shape);
        var shrunk = Math.Min(1, Math.Min((double)picture.Width / width, (double)picture.Height / height));
        return (Math.Max(1, (int)Math.Round(width * shrunk)), Math.Max(1, (int)Math.Round(height * shrunk)));
    }

    private static IEnumerable<int> WidthsOf(Picture picture) => Widths.Where(width => width == Widths[0] || width <= picture.Width);
}
