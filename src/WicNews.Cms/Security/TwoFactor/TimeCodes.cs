using OtpNet;

namespace WicNews.Cms.Security.TwoFactor;

/// <summary>Codes from a shared secret and the clock (RFC 6238, as authenticator apps make them: six digits, thirty seconds, SHA-1).</summary>
internal sealed class TimeCodes(TimeProvider time)
{
    public const int Seconds = 30;
    public const int Digits = 6;

    // What RFC 4226 recommends, and what base32 writes without padding.
    private const int SecretBytes = 20;
    private const int SecretLetters = 32;

    // Clocks of phones are off by a little, and typing takes a while.
    private static readonly VerificationWindow Drift = new(previous: 1, future: 1);

    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes));

    /// <summary>The time step that the code belongs to, or null where it does not fit the secret now.</summary>
    public long? StepOf(string? secret, string? code)
    {
        if (secret is null || !IsSecret(secret) || Plain(code) is not { } digits)
            return null;
        var totp = new Totp(Base32Encoding.ToBytes(secret), Seconds, OtpHashMode.Sha1, Digits);
        return totp.VerifyTotp(time.GetUtcNow().UtcDateTime, digits, out var step, Drift) ? step : null;
    }

    private static bool IsSecret(string secret) =>
        secret.Length == SecretLetters && secret.All(letter => letter is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));

    // Apps show the code in two groups, and people type it so.
    private static string? Plain(string? code)
    {
        var digits = code is { Length: < 20 } ? code.Replace(" ", string.Empty, StringComparison.Ordinal) : string.Empty;
        return digits.Length == Digits && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
