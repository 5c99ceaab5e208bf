using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WicNews.Cms.PropertyEditors.Json;

/// <summary>The JSON dialects that Umbraco's contracts speak: stored values, data type configuration and webhooks.</summary>
internal static class JsonOptions
{
    // Hostile nesting must end in an error message, not in a stack overflow.
    private const int MaxDepth = 48;

    /// <summary>Values as they are stored and as editors post them.</summary>
    public static JsonSerializerOptions Values { get; } = Create();

    /// <summary>Data type configuration: numbers and booleans may have been stored as text.</summary>
    public static JsonSerializerOptions Configuration { get; } = Create(
        JsonNumberHandling.AllowReadingFromString,
        new LenientBooleanJsonConverter());

    private static JsonSerializerOptions Create(
        JsonNumberHandling numbers = JsonNumberHandling.Strict,
        params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            NumberHandling = numbers,
            MaxDepth = MaxDepth,
            // Stored text is never written into a page as it stands; Han stays readable in the database.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        foreach (JsonConverter converter in converters)
            options.Converters.Add(converter);
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new UdiJsonConverter());
        options.Converters.Add(new UdiRangeJsonConverter());
        options.Converters.Add(new ObjectJsonConverter());
        options.Converters.Add(new BlockValueJsonConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
