namespace WicNews.Web.Site.Shared;

/// <summary>The shapes in which templates show pictures.</summary>
public enum PictureShape
{
    /// <summary>As taken.</summary>
    Whole,

    /// <summary>1:1.</summary>
    Square,

    /// <summary>3:2.</summary>
    Standard,

    /// <summary>16:9.</summary>
    Wide,

    /// <summary>2:1.</summary>
    Banner,
}
