namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>A named cut of a picture; without coordinates it is cut around the focal point.</summary>
public sealed record Crop
{
    public string? Alias { get; init; }

    public string? Label { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public CropCoordinates? Coordinates { get; init; }
}
