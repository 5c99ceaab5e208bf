using System.Text.Json;
using WicNews.Cms.PropertyEditors.Json;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>An uploaded picture: where it lies, what must stay in sight, and how it is cut for named crops.</summary>
public sealed record ImageCropperValue
{
    /// <summary>The file's address below the media root, such as /media/ab12cd34/bridge.jpg.</summary>
    public string? Src { get; init; }

    public FocalPoint? FocalPoint { get; init; }

    public IReadOnlyList<Crop> Crops { get; init; } = [];

    /// <summary>Reads a stored value: JSON, or the bare address that older values hold. Null when there is none.</summary>
    internal static ImageCropperValue? Read(object? stored)
    {
        string? text = PostedValue.AsJson(stored)?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (text[0] != '{')
            return new ImageCropperValue { Src = text };
        try
        {
            return JsonSerializer.Deserialize<ImageCropperValue>(text, JsonOptions.Values) is { } value
                ? value with { Crops = [.. (value.Crops ?? []).Where(crop => crop is not null)] }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(Pruned(), JsonOptions.Values);

    /// <summary>The crops that are configured, with this value's coordinates where it has some.</summary>
    internal ImageCropperValue With(IEnumerable<Crop>? configured) => this with
    {
        Crops = [.. (configured ?? []).Select(crop => crop with
        {
            Coordinates = Crops.FirstOrDefault(own => own.Alias == crop.Alias)?.Coordinates,
        })],
    };

    /// <summary>Why its numbers make no sense; empty when they do.</summary>
    internal static IEnumerable<string> Check(FocalPoint? focalPoint, IEnumerable<Crop>? crops)
    {
        if (focalPoint is { IsInside: false })
            yield return "The focal point lies outside the picture: left and top go from 0 to 1.";
        foreach (Crop crop in (crops ?? []).Where(crop => crop.Coordinates is { IsInside: false }))
            yield return $"The crop \"{crop.Alias}\" lies outside the picture: x1, y1, x2 and y2 go from 0 to 1.";
    }

    private ImageCropperValue Pruned() => this with
    {
        FocalPoint = FocalPoint is { IsCentre: true } ? null : FocalPoint,
        Crops = [.. Crops.Where(crop => crop.Coordinates is not null)],
    };
}
