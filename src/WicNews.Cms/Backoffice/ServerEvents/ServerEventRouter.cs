using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;

namespace WicNews.Cms.Backoffice.ServerEvents;

/// <summary>Sends events to those who may hear them.</summary>
internal sealed class ServerEventRouter(IHubContext<ServerEventHub, IServerEventHub> hub) : IServerEventRouter
{
    public Task RouteEventAsync(ServerEvent serverEvent) => hub.Clients.Group(serverEvent.EventSource).notify(serverEvent);

    public Task NotifyUserAsync(ServerEvent serverEvent, Guid userKey) => hub.Clients.Group(ServerEventHub.GroupOf(userKey)).notify(serverEvent);

    public Task BroadcastEventAsync(ServerEvent serverEvent) => hub.Clients.All.notify(serverEvent);
}
