using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using WicNews.Web.Hosting.PageCaching;

namespace WicNews.Web.Site.Shared;

/// <summary>JSON for machines: Chinese stays readable, nothing in it can end a script element, and what is not known is not there.</summary>
public static class Json
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // This encoder still escapes <, >, & and quotation marks.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes a value without its nulls, empty texts and empty lists: no format that we write has a use for them.</summary>
    public static string Write(object value)
    {
        var node = JsonSerializer.SerializeToNode(value, Options)!;
        Prune(node);
        return node.ToJsonString(Options);
    }

    /// <summary>An answer that holds a value.</summary>
    public static StoredAnswer Answer(int status, string contentType, object value) =>
        StoredAnswer.Of(status, contentType, Encoding.UTF8.GetBytes(Write(value)));

    /// <summary>A refusal as problem+json.</summary>
    public static StoredAnswer Problem(int status, string title) => Answer(status, "application/problem+json", new { title, status });

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        JsonValue text => text.TryGetValue<string>(out var written) && written.Length == 0,
        _ => false,
    };

    private static void Prune(JsonNode node)
    {
        switch (node)
        {
            case JsonObject item:
                foreach (var (name, child) in item.ToArray())
                    if (IsEmpty(child))
                        item.Remove(name);
                    else
                        Prune(child!);
                break;
            case JsonArray array:
                foreach (var child in array)
                    if (child is not null)
                        Prune(child);
                break;
        }
    }
}
