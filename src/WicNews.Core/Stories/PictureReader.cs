using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using WicNews.Core.Content;

namespace WicNews.Core.Stories;

/// <summary>Reads pictures from media. What is gone or whose rights have expired is not shown, nor is a picture without a size.</summary>
public sealed class PictureReader(IPublishedMediaCache media, PublishedNews news, IPictureRights rights)
{
    /// <summary>The first picture picked in a property; words of the story go before the picture's own.</summary>
    public Picture? Read(Fields fields, string alias, string culture, PictureWords words = default) =>
        fields.PickedMedia(alias).Select(pick => Read(pick, culture, words)).FirstOrDefault(picture => picture is not null);

    /// <summary>A picture by its media key, with its own words.</summary>
    public Picture? Read(Guid mediaKey, string culture) => Read(new MediaPick(mediaKey, null), culture, default);

    /// <summary>True for media that readers may not be given: that are in the recycle bin, or whose rights have run out.</summary>
    public bool IsWithheld(Guid mediaKey) => media.GetById(preview: false, mediaKey) is not { } content || !rights.Allow(content, out _);

    /// <summary>The first file picked in a property, to play or download.</summary>
    public MediaFile? ReadFile(Fields fields, string alias, string culture) =>
        fields.PickedMedia(alias).Select(pick => ReadFile(pick.MediaKey, culture)).FirstOrDefault(file => file is not null);

    /// <summary>A file by its media key.</summary>
    public MediaFile? ReadFile(Guid mediaKey, string culture)
    {
        if (media.GetById(preview: false, mediaKey) is not { } content || !rights.Allow(content, out _))
            return null;
        var fields = news.Fields(content, culture);
        if (StoredFile.Parse(fields.Source("umbracoFile")) is not { } file)
            return null;
        return new MediaFile(mediaKey, file.Url, Path.GetExtension(file.Url).TrimStart('.').ToLowerInvariant(), Bytes(fields))
        {
            Captions = [.. new[] { Track(fields, "captions", Cultures.English), Track(fields, "captionsChinese", Cultures.Chinese) }.OfType<CaptionTrack>()],
        };
    }

    private static CaptionTrack? Track(Fields fields, string alias, string culture) =>
        StoredFile.Parse(fields.Source(alias)) is { } file ? new CaptionTrack(culture, file.Url) : null;

    private Picture? Read(MediaPick pick, string culture, PictureWords words)
    {
        if (media.GetById(preview: false, pick.MediaKey) is not { } content)
            return null;
        var fields = news.Fields(content, culture);
        if (StoredFile.Parse(fields.Source("umbracoFile")) is not { } file
            || fields.Number("umbracoWidth") is not (> 0 and var width)
            || fields.Number("umbracoHeight") is not (> 0 and var height)
            || !rights.Allow(content, out var end))
            return null;
        return new Picture
        {
            MediaKey = pick.MediaKey,
            Url = file.Url,
            Width = width,
            Height = height,
            FocalPoint = pick.FocalPoint ?? file.FocalPoint,
            AltText = words.AltText ?? Own(fields, "altText", culture) ?? "",
            Colour = ColourIn(fields.Text("dominantColour")),
            Caption = words.Caption ?? Own(fields, "caption", culture),
            Credit = words.Credit ?? fields.Text("credit"),
            Rights = fields.Text("rights"),
            Place = fields.Text("place"),
            DateTaken = fields.Time("dateTaken"),
            RightsEnd = end,
            Version = VersionOf(content),
        };
    }

    /// <summary>Media do not vary: a picture's Chinese words stand in properties of their own.</summary>
    private static string? Own(Fields fields, string alias, string culture) =>
        culture == Cultures.Chinese ? fields.Text(alias + "Chinese") ?? fields.Text(alias) : fields.Text(alias);

    private static string? ColourIn(string? text) =>
        text is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit) ? text : null;

    private static string VersionOf(IPublishedContent content) => content.UpdateDate.Ticks.ToString("x", CultureInfo.InvariantCulture);

    private static long Bytes(Fields fields) => long.TryParse(fields.Text("umbracoBytes"), CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
}
