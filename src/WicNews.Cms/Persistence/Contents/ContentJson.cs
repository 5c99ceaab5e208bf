using System.Text.Encodings.Web;
using System.Text.Json;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>How versions and snapshots are written: short, and with Han as Han.</summary>
internal static class ContentJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T data) => JsonSerializer.Serialize(data, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");
}
