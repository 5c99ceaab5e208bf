using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Security.Identity;

namespace WicNews.Cms.Security.TwoFactor;

/// <summary>Switches a user's second factor off from the command line of the machine: when the only administrator's phone is lost, nobody in
/// the backoffice can.</summary>
public static class TwoFactorRescue
{
    /// <summary>Does so for a site that has been built and not started; the site itself may be running meanwhile.</summary>
    /// <param name="app">The site.</param>
    /// <param name="name">The user's name or e-mail.</param>
    /// <returns>What came of it, in words.</returns>
    public static Task<string> RunAsync(WebApplication app, string name) => Rescue.RunAsync(app, services => SwitchOffAsync(services, name));

    internal static Task<string> SwitchOffAsync(IServiceProvider services, string name) => Rescue.ForAsync(services, name, async (own, user) =>
    {
        var status = await own.GetRequiredService<TwoFactorSetup>().SwitchOffForAsync(user.Key, AuthenticatorApp.Name, administrator: null);
        return status == TwoFactorOperationStatus.Success
            ? $"The second factor of {user.Username} is off. The password is as it was."
            : $"{user.Username} has no second factor.";
    });
}
