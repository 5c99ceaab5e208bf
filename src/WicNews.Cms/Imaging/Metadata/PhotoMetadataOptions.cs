namespace WicNews.Cms.Imaging.Metadata;

/// <summary>Which properties of media are filled from the file when editors leave them empty. None, unless the site names them.</summary>
public sealed class PhotoMetadataOptions
{
    /// <summary>From what the file says to the alias of the property that takes it.</summary>
    public IDictionary<PhotoField, string> PropertyAliases { get; } = new Dictionary<PhotoField, string>();
}
