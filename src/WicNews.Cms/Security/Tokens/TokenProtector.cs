using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace WicNews.Cms.Security.Tokens;

/// <summary>Seals tickets with the framework's data protection: encrypted, signed, one purpose per kind so that
/// no kind of token passes for another.</summary>
internal sealed class TokenProtector(IDataProtectionProvider provider, TimeProvider time)
{
    // Real tokens are about 500 characters. What is longer was not made here and is not worth decrypting.
    private const int LongestToken = 4096;

    private readonly Dictionary<TokenKind, IDataProtector> _protectors = Enum.GetValues<TokenKind>()
        .ToDictionary(kind => kind, kind => provider.CreateProtector("WicNews.Cms.Security.Tokens", kind.ToString(), "v1"));

    public string Seal(TokenKind kind, TokenTicket ticket) =>
        WebEncoders.Base64UrlEncode(_protectors[kind].Protect(JsonSerializer.SerializeToUtf8Bytes(ticket)));

    /// <summary>The ticket, or nothing where the token is foreign, forged, of another kind or over.</summary>
    public TokenTicket? Open(TokenKind kind, string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > LongestToken)
            return null;
        try
        {
            var ticket = JsonSerializer.Deserialize<TokenTicket>(_protectors[kind].Unprotect(WebEncoders.Base64UrlDecode(token)));
            return ticket is not null && ticket.Expires > time.GetUtcNow() ? ticket : null;
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException or JsonException)
        {
            return null;
        }
    }
}
