using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Machines;

/// <summary>Pictures as schema.org's ImageObject.</summary>
public static class PictureData
{
    public static Dictionary<string, object?> Of(PageContext page, Picture picture)
    {
        var width = Math.Min(1280, picture.Width);
        return new Dictionary<string, object?>
        {
            ["@type"] = "ImageObject",
            ["url"] = page.Absolute(page.Pictures.Address(picture, 1280, PictureShape.Whole)),
            ["width"] = width,
            ["height"] = PictureSources.HeightAt(picture, width, PictureShape.Whole),
            ["caption"] = picture.Caption,
            ["creditText"] = picture.Credit,
            ["copyrightNotice"] = picture.Rights,
        };
    }
}
