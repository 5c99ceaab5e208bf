using System.Text.Json;
using Umbraco.Cms.Core.Models.Blocks;
using WicNews.Cms.PropertyEditors.Json;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>HTML with the blocks that stand in it.</summary>
internal sealed record RichTextValue
{
    public string Markup { get; init; } = string.Empty;

    public RichTextBlockValue? Blocks { get; init; }

    /// <summary>Reads stored or posted JSON, or bare HTML; null when it is neither.</summary>
    public static RichTextValue? Read(object? value)
    {
        if (PostedValue.IsBlank(value))
            return new RichTextValue();
        string text = PostedValue.AsJson(value)!;
        if (!text.TrimStart().StartsWith('{'))
            return value is string ? new RichTextValue { Markup = text } : null;
        try
        {
            return JsonSerializer.Deserialize<RichTextValue>(text, JsonOptions.Values) is { } read ? read with { Markup = read.Markup ?? string.Empty } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, JsonOptions.Values);
}
