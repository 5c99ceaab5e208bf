using Umbraco.Cms.Core.IO;
using WicNews.Cms.Imaging.Renditions;
using WicNews.Cms.Imaging.Vips;

namespace WicNews.Cms.Imaging.Cards;

/// <summary>Makes cards, each once, and keeps them with the renditions.</summary>
public sealed class TitleCards
{
    // To be raised when cards are to look different.
    private const int Design = 1;

    private readonly RenditionCache _cache;
    private readonly MediaFileManager _media;
    private readonly VipsImageProcessor _images;

    internal TitleCards(RenditionCache cache, MediaFileManager media, VipsImageProcessor images) =>
        (_cache, _media, _images) = (cache, media, images);

    /// <summary>Opens a JPEG with the card.</summary>
    /// <exception cref="ImageRejectedException">The picture cannot be read, or too many are being worked on.</exception>
    public Task<FileStream> OpenAsync(TitleCard card) => _cache.OpenAsync($"card|{Design}|{card}", () => PaintAsync(card));

    private async Task<byte[]> PaintAsync(TitleCard card)
    {
        string? path = card.Picture is null ? null : _media.FileSystem.GetRelativePath(card.Picture);
        if (path is null || !_media.FileSystem.FileExists(path))
            return await _images.PaintAsync(card, null);
        using Stream picture = _media.FileSystem.OpenFile(path);
        return await _images.PaintAsync(card, picture);
    }
}
