using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.ManagementApi.CurrentUser;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Operations;
using WicNews.Cms.ManagementApi.Security;
using WicNews.Cms.ManagementApi.UserGroups;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Users, groups, the signed-in user, forgotten passwords.</summary>
internal static class UserAdministration
{
    public static IServiceCollection AddUserAdministration(this IServiceCollection services)
    {
        services.AddSingleton<UserPresentation>();
        services.AddSingleton<UserAccess>();
        services.AddSingleton<UserGroupPresentation>();
        services.AddSingleton<UserGroupInput>();
        services.AddSingleton<CurrentUserPresentation>();
        return services;
    }

    /// <param name="api">The operations for signed-in users.</param>
    /// <param name="routes">Where the few operations are mapped that need nobody to be signed in.</param>
    public static void MapUserAdministration(this RouteGroupBuilder api, IEndpointRouteBuilder routes)
    {
        var open = (RouteGroupBuilder)routes.MapGroup($"{KnownOperations.Root}/v1").AllowAnonymous().AddEndpointFilter<RouteGroupBuilder, InputFilter>();
        api.MapUserReads();
        api.MapUserWrites();
        api.MapUserPasswords();
        api.MapUserTwoFactor();
        api.MapUserInvitations(open);
        api.MapUserClientCredentials();
        api.MapUserGroups();
        api.MapCurrentUserReads();
        api.MapCurrentUserWrites();
        api.MapSecurity(open);
    }
}
