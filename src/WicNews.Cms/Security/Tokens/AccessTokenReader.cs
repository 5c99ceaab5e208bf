using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.Security.Tokens;

internal sealed record KnownToken(TokenTicket Ticket, IUser User);

/// <summary>Says whose an access token is, by what is stored now: the user may have been disabled, the session revoked,
/// the password changed since it was made.</summary>
internal sealed class AccessTokenReader(TokenProtector protector, ISessionStore sessions, IApiClientStore clients, IUserService users)
{
    public async Task<KnownToken?> ReadAsync(string? token)
    {
        if (protector.Open(TokenKind.Access, token) is not { } ticket)
            return null;
        if (await users.GetAsync(ticket.UserKey) is not { IsApproved: true } user)
            return null;
        var stands = ticket.SessionId is { } session
            ? ticket.Stamp == user.SecurityStamp && await sessions.FindAsync(session) is { } found && found.BelongsTo(user.Key)
            : user.Kind == UserKind.Api && await clients.FindAsync(ticket.ClientId) is { } client
                && client.UserKey == user.Key && client.Stamp == ticket.Stamp;
        return stands ? new KnownToken(ticket, user) : null;
    }
}
