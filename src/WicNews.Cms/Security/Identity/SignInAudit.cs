using System.Globalization;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Requests;

namespace WicNews.Cms.Security.Identity;

/// <summary>Writes sign-ins into Umbraco's audit trail, and tells Umbraco's listeners.</summary>
internal sealed class SignInAudit(IAuditEntryService trail, IEventAggregator events, RequestFacts request, ILogger<SignInAudit> logger)
{
    public async Task SignedInAsync(IUser user)
    {
        await WriteAsync(user, user, "umbraco/user/sign-in/login", "login success");
        await events.PublishAsync(new UserLoginSuccessNotification(request.IpAddress, Id(user), Id(user)));
    }

    public async Task FailedAsync(IUser? user)
    {
        // The name is not logged as given: people type passwords into the wrong box.
        logger.LogWarning("Sign-in refused for {User} from {Address}", user?.Key.ToString() ?? "an unknown name", request.IpAddress);
        if (user is null)
            return;
        await WriteAsync(null, user, "umbraco/user/sign-in/failed", "login failed");
        await events.PublishAsync(new UserLoginFailedNotification(request.IpAddress, Id(user), request.UserId));
    }

    /// <summary>The password was right, and the second factor is asked for.</summary>
    public Task CodeAskedForAsync(IUser user) => events.PublishAsync(new UserTwoFactorRequestedNotification(user.Key));

    /// <summary>A second factor was switched on or off, by its owner, by an administrator, or on the machine itself.</summary>
    public Task TwoFactorAsync(IUser? performing, IUser affected, bool isOn) => isOn
        ? WriteAsync(performing, affected, "umbraco/user/two-factor/on", "second factor switched on")
        : WriteAsync(performing, affected, "umbraco/user/two-factor/off", "second factor switched off");

    public async Task LockedAsync(IUser user)
    {
        logger.LogWarning("User {User} was locked after too many wrong passwords or codes", user.Key);
        await WriteAsync(null, user, "umbraco/user/locked", "locked after too many wrong passwords or codes");
        await events.PublishAsync(new UserLockedNotification(request.IpAddress, Id(user), request.UserId));
    }

    public async Task SignedOutAsync(IUser user)
    {
        await WriteAsync(user, user, "umbraco/user/sign-in/logout", "logout success");
        await events.PublishAsync(new UserLogoutSuccessNotification(request.IpAddress, Id(user), Id(user)));
    }

    /// <summary>A refresh token came back that had been used: somebody else may hold a copy.</summary>
    public async Task ReusedAsync(IUser user)
    {
        logger.LogWarning("A used refresh token of user {User} came back from {Address}; the session was ended", user.Key, request.IpAddress);
        await WriteAsync(null, user, "umbraco/user/sign-in/token-reused", "a used refresh token came back; the session was ended");
    }

    private async Task WriteAsync(IUser? performing, IUser affected, string type, string details) => await trail.WriteAsync(
        performing?.Key, Words(performing), request.IpAddress, DateTime.UtcNow, affected.Key, Words(affected), type, details);

    private static string Words(IUser? user) => user is null ? "User \"SYSTEM\"" : $"User \"{user.Name}\" <{user.Email}>";

    private static string Id(IUser user) => user.Id.ToString(CultureInfo.InvariantCulture);
}
