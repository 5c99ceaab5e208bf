using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.ServerEvents;
using WicNews.Cms.Security;

namespace WicNews.Cms.Backoffice.ServerEvents;

/// <summary>
/// Where open backoffice windows hear what others changed. Listeners only: there is nothing that a client may call. What a
/// connection hears is decided when it is made, from the user's sections.
/// </summary>
[Authorize(AuthorizationPolicies.BackOfficeAccess)]
internal sealed class ServerEventHub(IAuthorizationService authorisation) : Hub<IServerEventHub>
{
    public const string Path = "/umbraco/serverEventHub";

    public static string GroupOf(Guid user) => $"user {user:N}";

    public override async Task OnConnectedAsync()
    {
        foreach ((string source, string policy) in ServerEventSources.Policies)
            if ((await authorisation.AuthorizeAsync(Context.User!, null, policy)).Succeeded)
                await Groups.AddToGroupAsync(Context.ConnectionId, source, Context.ConnectionAborted);
        if (Context.User!.UserKey() is { } user)
            await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(user), Context.ConnectionAborted);
        await base.OnConnectedAsync();
    }
}
