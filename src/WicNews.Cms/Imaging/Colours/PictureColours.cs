using Microsoft.Extensions.Logging;

namespace WicNews.Cms.Imaging.Colours;

/// <summary>The dominant colour of a stored picture.</summary>
internal sealed class PictureColours(PictureFiles files, IImageProcessor images, ILogger<PictureColours> log)
{
    /// <summary>The colour as <c>#rrggbb</c>, or <see cref="PictureColourOptions.None"/>.</summary>
    public async Task<string> OfAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using (Stream header = files.Open(path))
                if ((await images.InspectAsync(header, cancellationToken)).HasTransparency)
                    return PictureColourOptions.None;
            using Stream picture = files.Open(path);
            return await images.DominantColourAsync(picture, cancellationToken);
        }
        catch (Exception problem) when (problem is ImageRejectedException or IOException)
        {
            log.LogInformation(problem, "The colour of {Path} could not be told", path);
            return PictureColourOptions.None;
        }
    }
}
