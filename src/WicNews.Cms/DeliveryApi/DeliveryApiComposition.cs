using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;
using WicNews.Cms.DeliveryApi.Access;
using WicNews.Cms.DeliveryApi.Expansion;
using WicNews.Cms.DeliveryApi.Querying;
using WicNews.Cms.DeliveryApi.Rendering;
using WicNews.Cms.DeliveryApi.Requests;
using WicNews.Cms.Hosting;
using WicNews.Cms.Indexes;

namespace WicNews.Cms.DeliveryApi;

/// <summary>Umbraco's Content Delivery API, version 2, over Umbraco's own builders.</summary>
public static class DeliveryApiComposition
{
    public static IUmbracoBuilder AddDeliveryApi(this IUmbracoBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddBuilders();
        builder.Services.AddRequests();
        builder.AddQueries();
        builder.Services.AddScoped<RequestedExpansion>();
        builder.Services.AddUnique<IOutputExpansionStrategyAccessor, RequestedExpansionAccessor>();
        builder.Services.AddSingleton<AnswerCache>();
        builder.Services.AddSingleton<DeliveryGate>(provider => ActivatorUtilities.CreateInstance<DeliveryGate>(provider, false));
        builder.Services.AddSingleton<DeliveryRate>();
        builder.Services.AddSingleton<DeliveryFilter>();
        builder.Services.AddOpenApi(DeliveryDocument.Name, DeliveryDocument.Describe);
        return builder;
    }

    public static IEndpointRouteBuilder MapDeliveryApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/umbraco/openapi/{documentName:regex(^delivery$)}.json");
        routes.Group(media: false).MapContent();
        routes.Group(media: true).MapMediaItems();
        return routes;
    }

    internal static RouteHandlerBuilder Describes<TResponse>(this RouteHandlerBuilder endpoint, string summary) => endpoint
        .WithSummary(summary)
        .Produces<TResponse>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static RouteGroupBuilder Group(this IEndpointRouteBuilder routes, bool media)
    {
        RouteGroupBuilder group = routes.MapGroup(DeliveryRoutes.V2).WithGroupName(DeliveryDocument.Name).WithTags(media ? "Media" : "Content");
        group.AddEndpointFilter((context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<DeliveryFilter>().InvokeAsync(context, next, media));
        return group;
    }

    private static void AddBuilders(this IServiceCollection services)
    {
        services.AddUnique<IApiElementBuilder, ApiElementBuilder>();
        services.AddUnique<IApiContentBuilder, ApiContentBuilder>();
        services.AddUnique<IApiContentResponseBuilder, ApiContentResponseBuilder>();
        services.AddUnique<IApiMediaBuilder, ApiMediaBuilder>();
        services.AddUnique<IApiContentNameProvider, ApiContentNameProvider>();
        services.AddUnique<IApiMediaUrlProvider, ApiMediaUrlProvider>();
        services.AddUnique<IApiContentPathProvider, DocumentPaths>();
        services.AddSingleton<ApiContentRouteBuilder>();
        services.AddUnique<IApiContentRouteBuilder, VisibleRoutes>();
        services.AddUnique<IApiPublishedContentCache, ApiPublishedContentCache>();
        services.AddUnique<IApiDocumentUrlService, ApiDocumentUrlService>();
        services.AddUnique<IApiContentPathResolver, ApiContentPathResolver>();
        services.AddUnique<IApiPropertyRenderer, ApiPropertyRenderer>();
        services.AddSingleton<MediaResponses>();
    }

    private static void AddRequests(this IServiceCollection services)
    {
        services.AddUnique<IApiAccessService, DeliveryAccess>();
        services.AddUnique<IRequestPreviewService, PreviewRequests>();
        services.AddUnique<IRequestCultureService, RequestCulture>();
        services.AddSingleton<RequestStartItem>();
        services.AddUnique<IRequestStartItemProviderAccessor, RequestStartItemAccessor>();
        services.AddUnique<IRequestRoutingService, RequestRouting>();
        services.AddUnique<IRequestRedirectService, RequestRedirects>();
        services.AddUnique<IRequestMemberAccessService, NoopRequestMemberAccessService>();
        services.AddUnique<ICurrentMemberClaimsProvider, NoopCurrentMemberClaimsProvider>();
        services.AddSingleton<DeliveryRequest>();
    }

    private static void AddQueries(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton<IndexReader>();
        services.AddSingleton<PublishedIndex>();
        services.AddSingleton<IManagedIndex, DeliveryIndex>();
        services.AddSingleton<RequestedItems>();
        services.AddSingleton<ShownMedia>();
        services.AddUnique<IApiContentQueryProvider, IndexQueryProvider>();
        services.AddUnique<IApiContentQueryService, ContentQueries>();
        services.AddUnique<IApiMediaQueryService, MediaQueries>();
        builder.SelectorHandlers().Add<AncestorsSelector>().Add<ChildrenSelector>().Add<DescendantsSelector>();
        builder.FilterHandlers().Add<ContentTypeFilter>().Add<NameFilter>().Add<CreateDateFilter>().Add<UpdateDateFilter>();
        builder.SortHandlers().Add<FieldSort>();
        // The one index is told, not a fresh one.
        services.AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(provider => provider.GetRequiredService<PublishedIndex>());
        services.AddSingleton<INotificationHandler<ContentTypeCacheRefresherNotification>>(provider => provider.GetRequiredService<PublishedIndex>());
    }
}
