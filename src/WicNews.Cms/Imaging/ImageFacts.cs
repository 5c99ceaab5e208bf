namespace WicNews.Cms.Imaging;

/// <summary>What a picture's header says.</summary>
/// <param name="Format">The format, from the content.</param>
/// <param name="Width">The width in pixels as shown, upright.</param>
/// <param name="Height">The height in pixels as shown, upright.</param>
/// <param name="Pages">The frames of an animation, otherwise 1.</param>
/// <param name="HasTransparency">The picture has an alpha channel.</param>
public sealed record ImageFacts(ImageFormat Format, int Width, int Height, int Pages, bool HasTransparency);
