using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Audit;
using WicNews.Cms.ManagementApi.Blueprints;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.ContentTypes.Schemas;
using WicNews.Cms.ManagementApi.ContentTypes.Transfer;
using WicNews.Cms.ManagementApi.DataTypes;
using WicNews.Cms.ManagementApi.Description;
using WicNews.Cms.ManagementApi.Dictionary;
using WicNews.Cms.ManagementApi.Dictionary.Transfer;
using WicNews.Cms.ManagementApi.DocumentTypes;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.DynamicRoots;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Indexes;
using WicNews.Cms.ManagementApi.Languages;
using WicNews.Cms.ManagementApi.Media;
using WicNews.Cms.ManagementApi.Media.Care;
using WicNews.Cms.ManagementApi.MediaTypes;
using WicNews.Cms.ManagementApi.Operations;
using WicNews.Cms.ManagementApi.PublishedCaches;
using WicNews.Cms.ManagementApi.Redirects;
using WicNews.Cms.ManagementApi.References;
using WicNews.Cms.ManagementApi.Relations;
using WicNews.Cms.ManagementApi.Schedules;
using WicNews.Cms.ManagementApi.Server;
using WicNews.Cms.ManagementApi.Tags;
using WicNews.Cms.ManagementApi.TemporaryFiles;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.ManagementApi.UserData;
using WicNews.Cms.ManagementApi.Users;
using WicNews.Cms.ManagementApi.Webhooks;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi;

/// <summary>Umbraco 18's Management API over Umbraco's core services.</summary>
public static class ManagementApiComposition
{
    public static IServiceCollection AddManagementApi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        // In Development a bad parameter would throw; the input filter answers it, in every environment alike.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddSingleton<CurrentEditor>();
        // Core ships it and leaves the registration to its infrastructure.
        services.TryAddSingleton<IUserDataService, UserDataService>();
        services.AddSingleton<ContentValues>();
        services.AddSingleton<UnreadValues>();
        services.AddSingleton<PostedDocument>();
        services.AddSingleton<EntityTag>();
        services.AddSingleton<FreeIds>();
        services.AddSingleton<ContentChecks>();
        services.AddSingleton<ValueFaults>();
        services.AddSingleton<SaveGuard>();
        services.AddSingleton<StartNodes>();
        services.AddSingleton<EntityTree>();
        services.AddSingleton<EntitySearch>();
        services.AddSingleton<FolderTree>();
        services.AddSingleton<DataTypePresentation>();
        services.AddSingleton<ReferencePresentation>();
        services.AddSingleton<ReferenceQueries>();
        services.AddSingleton<VisibleKeys>();
        services.AddSingleton<WaitingUploads>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<WebhookChecks>();
        services.AddSingleton<DictionaryImport>();
        services.AddSingleton<TypeFile>();
        services.AddSingleton<TypeSchema>();
        services.AddManagementApiDescription();
        services.AddDocuments();
        services.AddUserAdministration();
        services.AddMedia();
        return services;
    }

    public static IEndpointRouteBuilder MapManagementApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapManagementGroup("v1");
        api.MapDocuments(routes.MapManagementGroup("v1.1"));
        api.MapUserAdministration(routes);
        api.MapMediaResource();
        api.MapDocumentTypeReads();
        api.MapDocumentTypeWrites();
        api.MapMediaTypeReads();
        api.MapMediaTypeWrites();
        api.MapDataTypeReads();
        api.MapDataTypeWrites();
        api.MapBlueprints();
        api.MapDynamicRoots();
        api.MapDictionary();
        api.MapDictionaryTransfer();
        api.MapTypeTransfer();
        api.MapSchemas();
        api.MapServer();
        api.MapLanguages();
        api.MapTemporaryFiles();
        api.MapTags();
        api.MapRelations();
        api.MapRedirects();
        api.MapIndexes();
        api.MapPublishedCache();
        api.MapUserData();
        api.MapWebhooks();
        routes.MapWebhookCare();
        routes.MapSchedules();
        routes.MapMediaCare();
        routes.MapManagementApiDescription();
        routes.MapUnbuiltOperations();
        return routes;
    }

    /// <summary>A group of operations under the API's root: signed-in users only, input checked, messages passed on.</summary>
    internal static RouteGroupBuilder MapManagementGroup(this IEndpointRouteBuilder routes, string version) =>
        (RouteGroupBuilder)routes.MapGroup($"{KnownOperations.Root}/{version}")
            .RequireAuthorization(AuthorizationPolicies.BackOfficeAccess)
            .AddEndpointFilter<RouteGroupBuilder, InputFilter>()
            .AddEndpointFilter<RouteGroupBuilder, NotificationsFilter>();
}
