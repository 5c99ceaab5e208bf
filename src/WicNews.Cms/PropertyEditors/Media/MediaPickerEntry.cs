using System.Text.Json;
using WicNews.Cms.PropertyEditors.Json;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>One picked media item with its own focal point and crops.</summary>
internal sealed record MediaPickerEntry
{
    public Guid Key { get; init; }

    public Guid MediaKey { get; init; }

    public string? MediaTypeAlias { get; init; }

    public IReadOnlyList<Crop> Crops { get; init; } = [];

    public FocalPoint? FocalPoint { get; init; }

    /// <summary>Reads stored or posted entries; null when the value is no such list.</summary>
    public static IReadOnlyList<MediaPickerEntry>? Read(object? value)
    {
        if (PostedValue.IsBlank(value))
            return [];
        try
        {
            string json = PostedValue.AsJson(value)!;
            MediaPickerEntry?[]? entries = JsonSerializer.Deserialize<MediaPickerEntry?[]>(json, JsonOptions.Values);
            return entries is null || entries.Any(entry => entry is null || entry.Crops?.Contains(null!) == true)
                ? null
                : [.. entries.Select(entry => entry! with { Crops = entry.Crops ?? [] })];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string ToJson(IEnumerable<MediaPickerEntry> entries) =>
        JsonSerializer.Serialize(entries.Select(entry => entry.Pruned()), JsonOptions.Values);

    public ImageCropperValue LocalCrops(IEnumerable<Crop>? configured) =>
        new ImageCropperValue { FocalPoint = FocalPoint, Crops = Crops }.With(configured);

    private MediaPickerEntry Pruned() => this with
    {
        Key = Key == Guid.Empty ? Guid.NewGuid() : Key,
        FocalPoint = FocalPoint is { IsCentre: true } ? null : FocalPoint,
        Crops = [.. Crops.Where(crop => crop.Coordinates is not null)],
    };
}
