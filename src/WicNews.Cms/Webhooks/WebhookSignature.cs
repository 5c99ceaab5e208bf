using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WicNews.Cms.Webhooks;

/// <summary>
/// Signs calls as standardwebhooks.com describes: HMAC-SHA256 over id, time and body with dots between. The time keeps an old call from
/// being played again; the id lets a receiver drop what it has had.
/// </summary>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";
    private const string SecretPrefix = "whsec_";

    /// <summary>The signature header's value: one signature for each secret, parted by spaces.</summary>
    public static string Sign(IEnumerable<byte[]> secrets, Guid id, DateTimeOffset time, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{Timestamp(time)}.{body}");
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, signed))));
    }

    public static string Timestamp(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>A secret as receivers' libraries take it.</summary>
    public static string Show(byte[] secret) => SecretPrefix + Convert.ToBase64String(secret);
}
