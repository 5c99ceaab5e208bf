using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OtpNet;
using QRCoder;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Security.TwoFactor;

/// <summary>The one second factor there is: an app that shows a code for every half minute.</summary>
internal sealed class AuthenticatorApp(TimeCodes codes, IUserService users, IOptions<HostingSettings> hosting, IHttpContextAccessor http) : ITwoFactorProvider
{
    public const string Name = "WicNews.Authenticator";

    private const int PixelsPerModule = 10;

    public string ProviderName => Name;

    /// <summary>A new secret each time; it counts once a code made from it has come back.</summary>
    /// <param name="userOrMemberKey">Who sets it up.</param>
    /// <param name="secret">Umbraco's proposal: the text of an id, which has fewer random bits than RFC 4226 asks for. Not used.</param>
    public async Task<ISetupTwoFactorModel> GetSetupDataAsync(Guid userOrMemberKey, string secret)
    {
        var user = await users.GetAsync(userOrMemberKey) ?? throw new InvalidOperationException($"There is no user {userOrMemberKey}.");
        var own = TimeCodes.NewSecret();
        var address = new OtpUri(OtpType.Totp, own, user.Username, Issuer(), OtpHashMode.Sha1, TimeCodes.Digits, TimeCodes.Seconds).ToString();
        return new AuthenticatorSetup(own, Picture(address));
    }

    public bool ValidateTwoFactorPIN(string secret, string code) => codes.StepOf(secret, code) is not null;

    public bool ValidateTwoFactorSetup(string secret, string token) => codes.StepOf(secret, token) is not null;

    // The name under which the app lists the code. The address tells a site for trying things out from the real one.
    private string Issuer() => hosting.Value.SiteName is { Length: > 0 } name ? name : http.HttpContext?.Request.Host.Host ?? "Backoffice";

    private static string Picture(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(code.GetGraphic(PixelsPerModule));
    }
}
