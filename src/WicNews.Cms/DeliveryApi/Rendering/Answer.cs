using System.Security.Cryptography;
using System.Text.Json;

namespace WicNews.Cms.DeliveryApi.Rendering;

/// <summary>A rendered answer, with the tag that tells it from others.</summary>
internal sealed record Answer(byte[] Body, string Tag, long Generation)
{
    public static Answer Render(object value, long generation)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ApiJson.Options);
        return new Answer(body, $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"", generation);
    }
}
