using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>How versions and snapshots are written: short, and with Han as Han.</summary>
internal static class ContentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(StoredJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    public static string Write<T>(T data) => JsonSerializer.Serialize(data, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");

    /// <summary>One property's values out of a written <see cref="VersionData"/>, without reading all its texts; null when it has none.</summary>
    public static List<StoredValue>? ReadValues(string version, Guid property)
    {
        // Inside a text the quotation marks would be escaped.
        string name = $"\"{property}\":";
        int at = version.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(version[(at + name.Length)..]));
        return JsonSerializer.Deserialize<List<StoredValue>>(ref reader, Options);
    }
}

/// <summary>What every start and every page reads, told by the compiler: reflection takes its time.</summary>
[JsonSerializable(typeof(SnapshotData))]
[JsonSerializable(typeof(VersionData))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StoredJson : JsonSerializerContext;
