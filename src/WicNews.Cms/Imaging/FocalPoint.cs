namespace WicNews.Cms.Imaging;

/// <summary>A place in a picture, as shares of its width and height from the top left.</summary>
public readonly record struct FocalPoint(double Left, double Top)
{
    public static FocalPoint Centre { get; } = new(0.5, 0.5);
}
