using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.ServerEvents;
using WicNews.Cms.Security;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.Backoffice.ServerEvents;

/// <summary>
/// The connections that hear server events. A request is looked at once; a connection stays, so it is looked at again: it ends with the
/// session that it was made in, and hears what its user may see now. It does not end with the access token: the backoffice renews that and
/// keeps its connection, which it would not make anew.
/// </summary>
internal sealed class OpenWindows(StandingUsers standing, IAuthorizationService authorisation, IHubContext<ServerEventHub, IServerEventHub> hub)
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _open = [];

    public async Task OpenAsync(HubCallerContext window)
    {
        _open[window.ConnectionId] = window;
        await AdmitAsync(window.ConnectionId, window.User!);
        if (window.User!.UserKey() is { } user)
            await hub.Groups.AddToGroupAsync(window.ConnectionId, ServerEventHub.GroupOf(user), window.ConnectionAborted);
    }

    public void Close(HubCallerContext window) => _open.TryRemove(window.ConnectionId, out _);

    /// <summary>Ends the connections whose session is over, and has the others hear what their users may see.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var window in _open.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await standing.FindAsync(window.User!) is { } user)
                await AdmitAsync(window.ConnectionId, user);
            else
                window.Abort();
        }
    }

    private async Task AdmitAsync(string window, ClaimsPrincipal user)
    {
        foreach ((string source, string policy) in ServerEventSources.Policies)
        {
            if ((await authorisation.AuthorizeAsync(user, null, policy)).Succeeded)
                await hub.Groups.AddToGroupAsync(window, source);
            else
                await hub.Groups.RemoveFromGroupAsync(window, source);
        }
    }
}
