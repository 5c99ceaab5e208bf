using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace WicNews.Cms.Security.Identity;

/// <summary>Unlocks a user from the command line of the machine: while every administrator is locked, nobody in the backoffice can.</summary>
public static class LockRescue
{
    /// <summary>Does so for a site that has been built and not started; the site itself may be running meanwhile.</summary>
    /// <param name="app">The site.</param>
    /// <param name="name">The user's name or e-mail.</param>
    /// <returns>What came of it, in words.</returns>
    public static Task<string> RunAsync(WebApplication app, string name) => Rescue.RunAsync(app, services => UnlockAsync(services, name));

    internal static Task<string> UnlockAsync(IServiceProvider services, string name) => Rescue.ForAsync(services, name, async (own, user) =>
    {
        if (!await own.GetRequiredService<UserManager<IUser>>().IsLockedOutAsync(user))
            return $"{user.Username} is not locked.";
        var unlocked = await own.GetRequiredService<ICoreBackOfficeUserManager>().UnlockUser(user);
        return unlocked.Success ? $"{user.Username} is unlocked. The password is as it was." : $"{user.Username} could not be unlocked: {unlocked.Result.Error?.ErrorMessage}";
    });
}
