using System.Security.Claims;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Security.Sessions;

/// <summary>Whether whoever opened a connection some time ago may still have it.</summary>
internal sealed class StandingUsers(ISessionStore sessions, IUserService users)
{
    /// <returns>The user as they are now; null when they are gone or disabled, or their session is over.</returns>
    public async Task<ClaimsPrincipal?> FindAsync(ClaimsPrincipal claimed)
    {
        if (claimed.UserKey() is not { } key || await users.GetAsync(key) is not { IsApproved: true } user)
            return null;
        // A program has no session; its connection ends with its token.
        if (claimed.SessionId() is { } id && (await sessions.FindAsync(id))?.BelongsTo(key) != true)
            return null;
        return BackOfficeClaims.Principal(user, BackOfficeSchemes.Token, claimed.SessionId(), null);
    }
}
