using Umbraco.Cms.Core.Configuration.Models;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>What a password must have.</summary>
internal sealed record PasswordConfigurationModel(
    int MinimumPasswordLength, bool RequireNonLetterOrDigit, bool RequireDigit, bool RequireLowercase, bool RequireUppercase)
{
    public static PasswordConfigurationModel Of(UserPasswordConfigurationSettings settings) => new(
        settings.RequiredLength, settings.RequireNonLetterOrDigit, settings.RequireDigit, settings.RequireLowercase, settings.RequireUppercase);
}
