using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace WicNews.Cms.Security.Identity;

/// <summary>Umbraco's settings for users and passwords, told to ASP.NET Core Identity.</summary>
internal sealed class IdentityRules(IOptions<SecuritySettings> security, IOptions<UserPasswordConfigurationSettings> passwords)
    : IConfigureOptions<IdentityOptions>
{
    public void Configure(IdentityOptions options)
    {
        var password = passwords.Value;
        options.Password.RequiredLength = password.RequiredLength;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = password.RequireDigit;
        options.Password.RequireLowercase = password.RequireLowercase;
        options.Password.RequireUppercase = password.RequireUppercase;
        options.Password.RequireNonAlphanumeric = password.RequireNonLetterOrDigit;
        options.User.AllowedUserNameCharacters = security.Value.AllowedUserNameCharacters;
        options.User.RequireUniqueEmail = true;
        options.Lockout.MaxFailedAccessAttempts = password.MaxFailedAccessAttemptsBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(security.Value.UserDefaultLockoutTimeInMinutes);
        options.Stores.MaxLengthForKeys = 128;
        options.Tokens.EmailConfirmationTokenProvider = InvitationTokens.ProviderName;
    }
}
