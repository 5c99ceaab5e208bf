using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace WicNews.Web.Site.Shared;

/// <summary>JSON for machines: Chinese stays readable, and nothing in it can end a script element.</summary>
public static class Json
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // This encoder still escapes <, >, & and quotation marks.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(object value) => JsonSerializer.Serialize(value, Options);
}
