using Umbraco.Cms.Core.Security;

namespace WicNews.Cms.Security.TwoFactor;

/// <summary>What an authenticator app needs to begin.</summary>
/// <param name="Secret">The shared secret in base32, for typing.</param>
/// <param name="QrCodeSetupImageUrl">The same as a picture to scan, in a data address.</param>
internal sealed record AuthenticatorSetup(string Secret, string QrCodeSetupImageUrl) : ISetupTwoFactorModel;
