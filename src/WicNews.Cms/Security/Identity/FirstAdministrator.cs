using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.Security.Identity;

/// <summary>Gives Umbraco's root user a name and a password when it has none: from <c>Umbraco:CMS:Unattended</c>, or, in
/// development, made up and shown once on the console. Only the hash is stored.</summary>
internal sealed class FirstAdministrator(
    IServiceScopeFactory scopes,
    IOptions<UnattendedSettings> unattended,
    IOptions<UserPasswordConfigurationSettings> passwords,
    IHostEnvironment environment,
    ILogger<FirstAdministrator> logger) : IStartupStep
{
    private const string DevelopmentEmail = "admin@wicnews.local";
    private const string DevelopmentName = "Administrator";

    public int Order => StartupOrder.Users;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var root = await scope.ServiceProvider.GetRequiredService<IBackOfficeUserStore>().GetAsync(Constants.Security.SuperUserKey)
            ?? throw new InvalidOperationException("The root user is missing: the database has not been seeded.");
        if (HasPassword(root))
            return;
        if (Wanted() is not { } wanted)
        {
            logger.LogWarning(
                "Nobody can sign in yet. Set Umbraco:CMS:Unattended:UnattendedUserName, UnattendedUserEmail and UnattendedUserPassword, and start again");
            return;
        }

        await SetAsync(scope.ServiceProvider.GetRequiredService<UserManager<IUser>>(), root, wanted);
        if (wanted.WasMadeUp)
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{Environment.NewLine}  The first administrator (shown once):  {wanted.Email}  password  {wanted.Password}{Environment.NewLine}"));
    }

    private Account? Wanted()
    {
        var settings = unattended.Value;
        if (settings is { UnattendedUserEmail.Length: > 0, UnattendedUserPassword.Length: > 0 })
            return new Account(settings.UnattendedUserName ?? settings.UnattendedUserEmail, settings.UnattendedUserEmail, settings.UnattendedUserPassword, false);
        return environment.IsDevelopment()
            ? new Account(DevelopmentName, DevelopmentEmail, new PasswordGenerator(passwords.Value).GeneratePassword(), true)
            : null;
    }

    private static async Task SetAsync(UserManager<IUser> identity, IUser root, Account account)
    {
        root.Name = account.Name;
        root.Email = account.Email;
        root.Username = account.Email;
        root.IsApproved = true;
        root.RawPasswordValue = null;
        var set = await identity.AddPasswordAsync(root, account.Password);
        if (!set.Succeeded)
            throw new InvalidOperationException(
                "The first administrator cannot be made (Umbraco:CMS:Unattended): " + string.Join(" ", set.Errors.Select(error => error.Description)));
    }

    // Umbraco's own seed has the word "default" where a hash would be.
    private static bool HasPassword(IUser user) =>
        !string.IsNullOrEmpty(user.RawPasswordValue) && user.RawPasswordValue != "default"
        && !user.RawPasswordValue.StartsWith(Constants.Security.EmptyPasswordPrefix, StringComparison.Ordinal);

    private sealed record Account(string Name, string Email, string Password, bool WasMadeUp);
}
