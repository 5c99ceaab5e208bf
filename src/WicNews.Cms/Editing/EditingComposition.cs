using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WicNews.Cms.Editing.Presence;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.Editing.WorkingCopies;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.Editing;

/// <summary>What Umbraco's backoffice does not have: working copies, who else is here, reviews. An API of its own beside the Management API.</summary>
public static class EditingComposition
{
    private const string Root = "/umbraco/wicnews/api/v1";

    public static IServiceCollection AddEditing(this IServiceCollection services)
    {
        services.AddSingleton<EditingAccess>();
        services.AddSingleton<WorkingCopyStore>();
        services.AddSingleton<ReplacedVersions>();
        services.AddSingleton<ReadableCopy>();
        services.AddHostedService<WorkingCopyCleanup>();
        services.AddSingleton<PresenceBoard>();
        services.AddSingleton<PresenceEndpoints.PresenceParts>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<ReviewAccess>();
        services.AddSingleton<ReviewNotices>();
        services.AddSingleton<IDocumentHistory, DocumentHistory>();
        services.AddSingleton<WaitingList>();
        return services;
    }

    /// <summary>What hears of Umbraco's notifications.</summary>
    public static IUmbracoBuilder AddReviewHandlers(this IUmbracoBuilder builder) =>
        builder.AddNotificationAsyncHandler<ContentPublishedNotification, PublishedWithoutReview>();

    public static IEndpointRouteBuilder MapEditing(this IEndpointRouteBuilder routes)
    {
        var api = (RouteGroupBuilder)routes.MapGroup(Root)
            .RequireAuthorization(AuthorizationPolicies.BackOfficeAccess)
            .AddEndpointFilter<RouteGroupBuilder, InputFilter>();
        api.MapWorkingCopies();
        api.MapPresence();
        api.MapReviews();
        api.MapEditorComments();
        return routes;
    }
}
