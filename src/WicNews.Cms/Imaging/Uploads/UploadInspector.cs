using Microsoft.Extensions.Options;

namespace WicNews.Cms.Imaging.Uploads;

/// <summary>Takes a file when its content is what its name says, and can do no harm.</summary>
internal sealed class UploadInspector(IImageProcessor images, IOptions<ImagingOptions> options) : IUploadInspector
{
    public async Task<string?> FindRefusalAsync(string fileName, Stream content, CancellationToken cancellation = default)
    {
        if (UploadNames.Refusal(fileName) is { } badName)
            return badName;
        if (content.Length == 0)
            return "The file is empty.";
        if (content.Length > options.Value.MaxUploadBytes)
            return $"The file is larger than {options.Value.MaxUploadBytes / (1024 * 1024)} MB.";
        string extension = Path.GetExtension(fileName).ToLowerInvariant();
        content.Seek(0, SeekOrigin.Begin);
        try
        {
            return await LookInsideAsync(extension, content, cancellation);
        }
        finally
        {
            content.Seek(0, SeekOrigin.Begin);
        }
    }

    private async Task<string?> LookInsideAsync(string extension, Stream content, CancellationToken cancellation)
    {
        if (ImageFormats.Named(extension) is { } named)
            return await PictureRefusalAsync(named, content, cancellation);
        if (FileKinds.Of(extension) is null)
            return extension.Length == 0 ? "Files without an extension are not taken." : $"Files of type {extension} are not taken.";
        if (extension == ".svg")
            return await SvgCheck.FindRefusalAsync(content, cancellation);
        if (extension == ".vtt")
            return await CaptionsCheck.FindRefusalAsync(content, cancellation);
        byte[] start = new byte[32];
        int read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        if (!FileKinds.HasSignatureOf(extension, start.AsSpan(0, read)))
            return $"The file's content is not what its name ({extension}) says.";
        return FileKinds.HasBoxes(extension) && PrivateBoxes.Find(content) is null ? "The file consists of too many parts." : null;
    }

    private async Task<string?> PictureRefusalAsync(ImageFormat named, Stream content, CancellationToken cancellation)
    {
        try
        {
            ImageFacts facts = await images.CheckAsync(content, cancellation);
            return facts.Format == named ? null : $"The file is a {facts.Format} picture but its name says {named}.";
        }
        catch (ImageRejectedException refused)
        {
            return refused.Message;
        }
    }
}
