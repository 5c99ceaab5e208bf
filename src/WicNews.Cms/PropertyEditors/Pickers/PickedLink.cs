using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using WicNews.Cms.PropertyEditors.Json;

namespace WicNews.Cms.PropertyEditors.Pickers;

/// <summary>One stored link: to a document or media item by UDI, or to an address outside.</summary>
internal sealed record PickedLink
{
    public string? Name { get; init; }

    public string? Target { get; init; }

    public GuidUdi? Udi { get; init; }

    public string? Url { get; init; }

    public string? QueryString { get; init; }

    /// <summary>The address outside, with the query and anchor that are written apart from it; empty when there is none.</summary>
    [JsonIgnore]
    public string Address => Url + QueryString;

    public string? Culture { get; init; }

    public static IReadOnlyList<PickedLink> Read(object? stored) =>
        stored is string text && TryRead(text, out PickedLink[]? links) ? links! : [];

    /// <summary>Reads what the backoffice posts, or what is stored; null when it is neither.</summary>
    public static IReadOnlyList<PickedLink>? FromEditor(object? posted)
    {
        if (PostedValue.IsBlank(posted))
            return [];
        string json = PostedValue.AsJson(posted)!;
        return TryRead(json, out PostedLink[]? links) && TryRead(json, out PickedLink[]? stored)
            ? [.. links!.Zip(stored!, (link, old) => link.ToLink(old))]
            : null;
    }

    public static string ToJson(IEnumerable<PickedLink> links) => JsonSerializer.Serialize(links, JsonOptions.Values);

    private static bool TryRead<T>(string json, out T[]? items)
    {
        items = null;
        try
        {
            items = JsonSerializer.Deserialize<T[]>(json, JsonOptions.Values);
        }
        catch (JsonException)
        {
            return false;
        }
        return items is not null && items.All(item => item is not null);
    }

    private sealed record PostedLink
    {
        public string? Type { get; init; }

        public Guid? Unique { get; init; }

        public PickedLink ToLink(PickedLink same) => Type?.ToLowerInvariant() switch
        {
            LinkDisplay.Types.Document or LinkDisplay.Types.Media when Unique is { } key =>
                same with { Udi = new GuidUdi(Type.ToLowerInvariant(), key), Url = null },
            LinkDisplay.Types.External => same with { Udi = null },
            _ => same,
        };
    }
}
