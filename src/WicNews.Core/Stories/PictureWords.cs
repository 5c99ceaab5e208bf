namespace WicNews.Core.Stories;

/// <summary>What a story says of a picture in place of the picture's own words; null keeps the picture's own.</summary>
public readonly record struct PictureWords(string? Caption, string? Credit, string? AltText);
