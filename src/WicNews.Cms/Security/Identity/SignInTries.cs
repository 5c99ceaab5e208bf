using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Security.Identity;

/// <summary>Counts wrong passwords and codes, locks after too many, and forgets them once somebody is let in. A lock refuses new sign-ins only:
/// if it ended those that stand, anybody could drive the newsroom out in mid-work by giving wrong passwords at the door.</summary>
internal sealed class SignInTries(UserManager<IUser> identity, SignInAudit audit, TimeProvider time)
{
    // Tries at one user wait for one another: counted side by side, some would not be counted at all.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public static Task<T> InTurnAsync<T>(Guid user, Func<Task<T>> tryAsync) => InTurnAsync(user.GetHashCode(), tryAsync);

    /// <param name="name">A name that no user has.</param>
    /// <param name="tryAsync">The try.</param>
    public static Task<T> InTurnAsync<T>(string name, Func<Task<T>> tryAsync) => InTurnAsync(StringComparer.OrdinalIgnoreCase.GetHashCode(name), tryAsync);

    private static async Task<T> InTurnAsync<T>(int whose, Func<Task<T>> tryAsync)
    {
        var turn = Turns[(uint)whose % Turns.Length];
        await turn.WaitAsync();
        try
        {
            return await tryAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    public async Task<SignInOutcome> FailedAsync(IUser user)
    {
        // Nobody's try counts while a lock stands: one that is still marked is over, and is no new one.
        user.IsLockedOut = false;
        await identity.AccessFailedAsync(user);
        await audit.FailedAsync(user);
        if (user.IsLockedOut)
            await audit.LockedAsync(user);
        return new SignInOutcome.Refused();
    }

    public async Task WelcomeAsync(IUser user)
    {
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        user.LastLoginDate = time.GetUtcNow().UtcDateTime;
        await identity.UpdateAsync(user);
        await audit.SignedInAsync(user);
    }
}
