namespace WicNews.Core.Markdown;

/// <summary>A picture ready to be shown in running text. Width and height in pixels; the source set may be empty.</summary>
public sealed record EmbeddedPicture(string Source, string SourceSet, int Width, int Height, string AltText, string? Caption, string? Credit);
