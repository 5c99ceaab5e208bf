using System.Text.Json;
using Umbraco.Cms.Core;
using WicNews.Cms.PropertyEditors.Json;

namespace WicNews.Cms.PropertyEditors.Pickers;

/// <summary>One picked node: its kind ("document", "media", "member") and key.</summary>
internal sealed record PickedNode(string? Type, Guid Unique)
{
    /// <summary>Reads stored UDIs ("umb://document/..., ...") or posted objects; null when the value is neither.</summary>
    public static IReadOnlyList<PickedNode>? Read(object? value)
    {
        if (PostedValue.IsBlank(value))
            return [];
        string text = PostedValue.AsJson(value)!.Trim();
        try
        {
            if (text[0] == '[')
                return JsonSerializer.Deserialize<PickedNode?[]>(text, JsonOptions.Values) is { } nodes && !nodes.Contains(null) ? [.. nodes.OfType<PickedNode>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
        return FromUdis(text.Trim('"'));
    }

    public static string ToUdis(IEnumerable<PickedNode> nodes) => string.Join(',', nodes.Select(node => node.ToUdi()));

    public GuidUdi ToUdi() => new(Type ?? Constants.UdiEntityType.Document, Unique);

    private static PickedNode[]? FromUdis(string text)
    {
        PickedNode?[] nodes =
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(item => UdiParser.TryParse(item, out GuidUdi? udi) && udi is not null ? new PickedNode(udi.EntityType, udi.Guid) : null),
        ];
        return nodes.Contains(null) ? null : [.. nodes.OfType<PickedNode>()];
    }
}
