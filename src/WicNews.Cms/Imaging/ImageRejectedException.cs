namespace WicNews.Cms.Imaging;

/// <summary>A picture that is not taken. The message is fit for editors.</summary>
public sealed class ImageRejectedException(ImageRejection reason, string message, Exception? inner = null) : Exception(message, inner)
{
    public ImageRejection Reason { get; } = reason;
}
