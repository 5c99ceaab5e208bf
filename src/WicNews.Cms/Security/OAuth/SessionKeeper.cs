using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.Security.OAuth;

/// <summary>A changed password ends every session of its user, as it should where the old one has leaked; the session in which
/// it was changed goes on, with new tokens.</summary>
internal sealed class SessionKeeper(ISessionStore sessions, IUserService users, TokenIssuer issuer)
{
    public async Task KeepOnlyThisAsync(HttpContext context, Guid userKey)
    {
        var session = context.User.SessionId();
        await sessions.EndAllAsync(userKey, except: session);
        if (session is not { } id || await users.GetAsync(userKey) is not { } user || await sessions.FindAsync(id) is not { RefreshId: { } current })
            return;
        var next = Guid.NewGuid();
        if (!await sessions.RotateAsync(id, current, next, issuer.SessionEnd))
            return;
        issuer.WriteCookies(context, user, id, next);
        await SignIns.RenewAsync(context, user, id);
    }
}
