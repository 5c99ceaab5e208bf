using OtpNet;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Security;

/// <summary>An authenticator app.</summary>
/// <param name="secret">The secret that it was given; one of its own without.</param>
internal sealed class Phone(string? secret = null)
{
    public const string Provider = "WicNews.Authenticator";

    private const int Seconds = 30;

    public string Secret { get; } = secret ?? Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(20));

    /// <summary>The code of now, or of some steps away.</summary>
    public string Code(int steps = 0) => new Totp(Base32Encoding.ToBytes(Secret)).ComputeTotp(DateTime.UtcNow.AddSeconds(steps * Seconds));

    /// <summary>Sets it up for whoever is signed in; the code of now is used by that.</summary>
    public Task SwitchOnAsync(EditorClient editor) => editor.DoAsync(HttpMethod.Post, $"/user/current/2fa/{Provider}", new { code = Code(), secret = Secret });
}
