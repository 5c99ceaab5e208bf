using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security.Authorization;
using WicNews.Cms.Security;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.Previews;

/// <summary>The connections of open previews: each ends with its session, and hears of documents that its user may see.</summary>
internal sealed class OpenPreviews(StandingUsers standing, IAuthorizationService authorization, IHubContext<PreviewHub> hub)
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

    /// <summary>Has the previews load a document anew. Which one a preview shows only it knows.</summary>
    public async Task TellAsync(Guid document, CancellationToken cancellationToken)
    {
        var resource = ContentPermissionResource.WithKeys(ActionBrowse.ActionLetter, document);
        foreach (var preview in _open.Values)
        {
            if ((await authorization.AuthorizeAsync(preview.User!, resource, AuthorizationPolicies.ContentPermissionByResource)).Succeeded)
                await hub.Clients.Client(preview.ConnectionId).SendAsync(PreviewHub.Refreshed, document, cancellationToken);
        }
    }
}
