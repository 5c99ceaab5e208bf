using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>The crops that a picture field offers.</summary>
public sealed class ImageCropperConfiguration
{
    [ConfigurationField("crops")]
    public Crop[]? Crops { get; set; }
}
