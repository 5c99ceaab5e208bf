namespace WicNews.Cms.Imaging;

/// <summary>How a picture fills a box of both sides.</summary>
public enum RenditionMode
{
    /// <summary>Fills the box, what sticks out is cut off around the focal point.</summary>
    Crop,

    /// <summary>Fits into the box whole; one side may be shorter.</summary>
    Max,

    /// <summary>Covers the box whole; one side may be longer.</summary>
    Min,

    /// <summary>Fits whole, the rest of the box is filled.</summary>
    Pad,

    /// <summary>Takes the box's shape by distortion.</summary>
    Stretch,
}
