using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.Editing.Presence;
using WicNews.Cms.Editing.WorkingCopies;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.Editing;

/// <summary>What Umbraco's backoffice does not have: working copies and who else is here. An API of its own beside the Management API.</summary>
public static class EditingComposition
{
    private const string Root = "/umbraco/wicnews/api/v1";

    public static IServiceCollection AddEditing(this IServiceCollection services)
    {
        services.AddSingleton<EditingAccess>();
        services.AddSingleton<WorkingCopyStore>();
        services.AddSingleton<ReplacedVersions>();
        services.AddHostedService<WorkingCopyCleanup>();
        services.AddSingleton<PresenceBoard>();
        services.AddSingleton<PresenceEndpoints.PresenceParts>();
        return services;
    }

    public static IEndpointRouteBuilder MapEditing(this IEndpointRouteBuilder routes)
    {
        var api = (RouteGroupBuilder)routes.MapGroup(Root)
            .RequireAuthorization(AuthorizationPolicies.BackOfficeAccess)
            .AddEndpointFilter<RouteGroupBuilder, InputFilter>();
        api.MapWorkingCopies();
        api.MapPresence();
        return routes;
    }
}
