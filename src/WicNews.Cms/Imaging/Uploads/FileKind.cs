namespace WicNews.Cms.Imaging.Uploads;

/// <summary>A kind of file that is taken and served.</summary>
/// <param name="MediaType">The media type to send.</param>
/// <param name="IsShownInPlace">Browsers may show it; otherwise it is downloaded.</param>
/// <param name="IsActive">It can carry script: it is sent so that no script runs.</param>
internal sealed record FileKind(string MediaType, bool IsShownInPlace = true, bool IsActive = false)
{
    public static FileKind Unknown { get; } = new("application/octet-stream", IsShownInPlace: false, IsActive: true);
}
