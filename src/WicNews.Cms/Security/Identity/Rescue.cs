using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.Security.Identity;

/// <summary>What the commands of the machine share that let somebody in whom nobody in the backoffice can.</summary>
internal static class Rescue
{
    /// <summary>Does something for a site that has been built and not started; the site itself may be running meanwhile.</summary>
    public static Task<string> RunAsync(WebApplication app, Func<IServiceProvider, Task<string>> rescueAsync)
    {
        CmsStart.OpenDatabase(app.Services);
        return rescueAsync(app.Services);
    }

    /// <summary>Does something for a user.</summary>
    /// <param name="services">The site's.</param>
    /// <param name="name">The user's name or e-mail.</param>
    /// <param name="rescueAsync">Does it, with services of its own, and says what came of it.</param>
    public static async Task<string> ForAsync(IServiceProvider services, string name, Func<IServiceProvider, IUser, Task<string>> rescueAsync)
    {
        using var scope = services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<UserManager<IUser>>().FindByNameOrEmailAsync(name) is { } user
            ? await rescueAsync(scope.ServiceProvider, user)
            : $"There is no user {name}.";
    }

    public static async Task<IUser?> FindByNameOrEmailAsync(this UserManager<IUser> users, string name) =>
        await users.FindByNameAsync(name) ?? await users.FindByEmailAsync(name);
}
