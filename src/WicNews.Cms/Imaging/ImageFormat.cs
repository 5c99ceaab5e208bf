namespace WicNews.Cms.Imaging;

/// <summary>The formats that pictures come and go in.</summary>
public enum ImageFormat
{
    Jpeg,
    Png,
    WebP,
    Gif,
    Avif,
}
