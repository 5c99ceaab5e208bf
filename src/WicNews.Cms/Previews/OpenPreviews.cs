using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security.Authorization;
using WicNews.Cms.Security;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.Previews;

/// <summary>The connections of open previews: each ends with its session, and hears of documents that its user may see.</summary>
internal sealed class OpenPreviews(StandingUsers standing, IAuthorizationHelper users, IContentPermissionAuthorizer permissions, IHubContext<PreviewHub> hub)
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _open = [];

    public void Open(HubCallerContext preview) => _open[preview.ConnectionId] = preview;

    public void Close(HubCallerContext preview) => _open.TryRemove(preview.ConnectionId, out _);

    /// <summary>Ends the connections whose session is over.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var preview in _open.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await standing.FindAsync(preview.User!) is null)
                preview.Abort();
        }
    }

    /// <summary>Has the previews load documents anew. Which one a preview shows only it knows.</summary>
    public async Task TellAsync(IReadOnlyCollection<Guid> documents, CancellationToken cancellationToken)
    {
        foreach (var previews in _open.Values.GroupBy(preview => preview.User!.UserKey()))
        {
            if (!users.TryGetUmbracoUser(previews.First().User!, out var user))
                continue;
            string[] connections = [.. previews.Select(preview => preview.ConnectionId)];
            // Asked once for all: whoever sorts a folder saves each document in it.
            foreach (var document in await permissions.FilterAuthorizedAsync(user, documents, new HashSet<string> { ActionBrowse.ActionLetter }))
                await hub.Clients.Clients(connections).SendAsync(PreviewHub.Refreshed, document, cancellationToken);
        }
    }
}
