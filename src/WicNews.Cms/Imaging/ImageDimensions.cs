using System.Drawing;
using Umbraco.Cms.Core.Media;

namespace WicNews.Cms.Imaging;

/// <summary>Tells Umbraco how large a picture is, as it is shown.</summary>
internal sealed class ImageDimensions(IImageProcessor images) : IImageDimensionExtractor
{
    public IEnumerable<string> SupportedImageFileTypes => ImageFormats.Extensions;

    public Size? GetDimensions(Stream stream)
    {
        try
        {
            ImageFacts facts = images.InspectAsync(stream).GetAwaiter().GetResult();
            return new Size(facts.Width, facts.Height);
        }
        catch (ImageRejectedException)
        {
            return null;
        }
        finally
        {
            if (stream.CanSeek)
                stream.Seek(0, SeekOrigin.Begin);
        }
    }
}
