namespace WicNews.Cms.Imaging;

/// <summary>A part of a picture: how much is cut off on each side, as shares of its width and height.</summary>
public readonly record struct CropArea(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Something is left over after the cut.</summary>
    public bool IsValid => Left >= 0 && Top >= 0 && Right >= 0 && Bottom >= 0 && Left + Right < 0.9999 && Top + Bottom < 0.9999;
}
