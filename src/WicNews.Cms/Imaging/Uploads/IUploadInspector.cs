namespace WicNews.Cms.Imaging.Uploads;

/// <summary>Looks at what is uploaded before anything keeps it.</summary>
public interface IUploadInspector
{
    /// <summary>Why a file is not taken, in words for the one who uploads it; null when it is taken.</summary>
    /// <param name="fileName">The name it comes with.</param>
    /// <param name="content">The file, seekable; left at its start.</param>
    /// <param name="cancellation">Ends the look.</param>
    Task<string?> FindRefusalAsync(string fileName, Stream content, CancellationToken cancellation = default);
}
