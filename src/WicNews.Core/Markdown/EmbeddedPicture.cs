namespace WicNews.Core.Markdown;

/// <summary>A picture ready to be shown in running text. Width and height in pixels; the source set may be empty.</summary>
/// <param name="Colour">Stands for it until it is there, as <c>#rrggbb</c>; null where none is to be shown.</param>
public sealed record EmbeddedPicture(string Source, string SourceSet, int Width, int Height, string AltText, string? Caption, string? Credit, string? Colour = null)
{
    /// <summary>The language tag of the alternative text, where that is not in the text's language; null where it is.</summary>
    public string? AltLanguage { get; init; }

    /// <summary>The same of the caption.</summary>
    public string? CaptionLanguage { get; init; }
}
