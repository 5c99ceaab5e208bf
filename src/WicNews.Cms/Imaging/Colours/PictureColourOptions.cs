namespace WicNews.Cms.Imaging.Colours;

/// <summary>Which property of a picture takes its dominant colour. None, unless the site names one.</summary>
public sealed class PictureColourOptions
{
    /// <summary>Written where a picture has no colour to show before it: it is transparent somewhere, or cannot be read.</summary>
    public const string None = "none";

    public string? PropertyAlias { get; set; }
}
