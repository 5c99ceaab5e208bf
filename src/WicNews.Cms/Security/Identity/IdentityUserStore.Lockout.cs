using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Security.Identity;

/// <summary>Umbraco stores that and when a user was locked; until when follows from its setting.</summary>
internal sealed partial class IdentityUserStore : IUserLockoutStore<IUser>
{
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(IUser user, CancellationToken cancellationToken)
    {
        if (!user.IsLockedOut)
            return Task.FromResult<DateTimeOffset?>(null);
        // Locked by hand, without a date: until unlocked by hand.
        DateTimeOffset? end = user.LastLockoutDate is { } since
            ? new DateTimeOffset(DateTime.SpecifyKind(since, DateTimeKind.Utc)).AddMinutes(settings.Value.UserDefaultLockoutTimeInMinutes)
            : DateTimeOffset.MaxValue;
        return Task.FromResult(end);
    }

    public Task SetLockoutEndDateAsync(IUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.IsLockedOut = lockoutEnd > DateTimeOffset.UtcNow;
        if (user.IsLockedOut)
            user.LastLockoutDate = DateTime.UtcNow;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(IUser user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.FailedPasswordAttempts);

    public Task ResetAccessFailedCountAsync(IUser user, CancellationToken cancellationToken) => Done(user.FailedPasswordAttempts = 0);

    public Task<int> GetAccessFailedCountAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.FailedPasswordAttempts);

    // Programs do not sign in by password.
    public Task<bool> GetLockoutEnabledAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.Kind == UserKind.Default);

    public Task SetLockoutEnabledAsync(IUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;
}
