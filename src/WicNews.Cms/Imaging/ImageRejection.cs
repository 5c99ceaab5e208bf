namespace WicNews.Cms.Imaging;

/// <summary>Why a picture is not taken.</summary>
public enum ImageRejection
{
    /// <summary>The content is not a picture in a supported format.</summary>
    UnsupportedFormat,

    /// <summary>More bytes, pixels, frames or scans than the limits allow.</summary>
    TooLarge,

    /// <summary>Cut short or damaged.</summary>
    Damaged,

    /// <summary>More pictures are waiting than this machine can work through.</summary>
    Busy,
}
