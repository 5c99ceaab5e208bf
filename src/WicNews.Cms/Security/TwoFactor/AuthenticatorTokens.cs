using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Security.TwoFactor;

/// <summary>The app's codes as ASP.NET Core Identity asks for them. Asking uses a right code up.</summary>
internal sealed class AuthenticatorTokens(ITwoFactorLoginService factors, TimeCodes codes, UsedCodes used) : IUserTwoFactorTokenProvider<IUser>
{
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<IUser> manager, IUser user)
    {
        var secret = await factors.GetSecretForUserAndProviderAsync(user.Key, AuthenticatorApp.Name);
        return codes.StepOf(secret, token) is { } step && used.TryUse(user.Key, AuthenticatorApp.Name, step);
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<IUser> manager, IUser user) => Task.FromResult(false);

    public Task<string> GenerateAsync(string purpose, UserManager<IUser> manager, IUser user) =>
        throw new NotSupportedException("Codes are made by the user's app, not here.");
}
