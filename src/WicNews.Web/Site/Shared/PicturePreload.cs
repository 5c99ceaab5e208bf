using WicNews.Core.Stories;

namespace WicNews.Web.Site.Shared;

/// <summary>The picture that the reader sees first, asked for before the stylesheet is through, exactly as the page shows it: any difference loads it twice.</summary>
/// <param name="Sizes">As its <c>img</c> has them; null for a video's poster, which is one file for all windows.</param>
public sealed record PicturePreload(Picture Picture, PictureShape Shape, string? Sizes);
