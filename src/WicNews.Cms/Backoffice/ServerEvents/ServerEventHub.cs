using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.ServerEvents;
using WicNews.Cms.Security;

namespace WicNews.Cms.Backoffice.ServerEvents;

/// <summary>
/// Where open backoffice windows hear what others changed. Listeners only: there is nothing that a client may call. What a
/// connection hears follows from its user's sections.
/// </summary>
[Authorize(AuthorizationPolicies.BackOfficeAccess)]
internal sealed class ServerEventHub(OpenWindows windows) : Hub<IServerEventHub>
{
    public const string Path = "/umbraco/serverEventHub";

    public static string GroupOf(Guid user) => $"user {user:N}";

    public override async Task OnConnectedAsync()
    {
        await windows.OpenAsync(Context);
        await base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        windows.Close(Context);
        return base.OnDisconnectedAsync(exception);
    }
}
