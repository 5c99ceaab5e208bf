using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Hosting;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Security.Identity;

/// <summary>Makes the first user who can sign in: from <c>Umbraco:CMS:Unattended</c>, or, in development, with a password that is
/// made up and shown once on the console. Only the hash is stored. Umbraco's root user stays the system's own, without a password.</summary>
internal sealed class FirstAdministrator(
    IServiceScopeFactory scopes,
    ICoreScopeProvider cores,
    AmbientDatabase database,
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
        if (IsThere())
            return;
        if (Wanted() is not { } wanted)
        {
            logger.LogWarning(
                "Nobody can sign in yet. Set Umbraco:CMS:Unattended:UnattendedUserName, UnattendedUserEmail and UnattendedUserPassword, and start again");
            return;
        }

        using var scope = scopes.CreateScope();
        var administrators = await scope.ServiceProvider.GetRequiredService<IUserGroupService>().GetAsync(Constants.Security.AdminGroupKey)
            ?? throw new InvalidOperationException("The administrators' group is missing: the database has not been seeded.");
        await CreateAsync(scope.ServiceProvider, wanted, administrators);
        if (wanted.WasMadeUp)
            await Console.Out.WriteLineAsync($"{Environment.NewLine}  First administrator (shown once):  {wanted.Email}  password  {wanted.Password}{Environment.NewLine}");
    }

    private bool IsThere()
    {
        using var scope = cores.CreateCoreScope(autoComplete: true);
        return database.Any(
            """
            SELECT 1 FROM "UserMembership" AS membership JOIN "UserGroup" AS administrators ON administrators."Id" = membership."GroupId"
            WHERE administrators."Key" = @administrators AND membership."UserId" <> @system
            """,
            ("@administrators", Constants.Security.AdminGroupKey),
            ("@system", SuperUser.Id));
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

    private static async Task CreateAsync(IServiceProvider services, Account account, IUserGroup administrators)
    {
        var user = new User(services.GetRequiredService<IOptions<GlobalSettings>>().Value)
        {
            Name = account.Name,
            Email = account.Email,
            Username = account.Email,
            Language = "en-US",
            IsApproved = true,
            StartContentIds = [],
            StartMediaIds = [],
        };
        user.AddGroup(administrators.ToReadOnlyGroup());
        var created = await services.GetRequiredService<UserManager<IUser>>().CreateAsync(user, account.Password);
        if (!created.Succeeded)
            throw new InvalidOperationException(
                "The first administrator cannot be made (Umbraco:CMS:Unattended): " + string.Join(" ", created.Errors.Select(error => error.Description)));
    }

    private sealed record Account(string Name, string Email, string Password, bool WasMadeUp);
}
