using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.ManagementApi.Operations;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Description;

/// <summary>The OpenAPI document of what is built of the Management API.</summary>
internal static class ManagementApiDescription
{
    private const string Name = "management";

    public static IServiceCollection AddManagementApiDescription(this IServiceCollection services)
    {
        // The description is made from the host's JSON options, the answers from the API's own: enums must agree.
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        return services.AddOpenApi(Name, options =>
        {
            options.ShouldInclude = description =>
                description.RelativePath?.StartsWith(KnownOperations.Root.TrimStart('/') + "/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "WicNews Management API";
                document.Info.Description = "The operations of Umbraco 18's Management API that are built here.";
                document.Info.Version = "v1";
                document.Servers?.Clear();
                return Task.CompletedTask;
            });
        });
    }

    public static void MapManagementApiDescription(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi($"/umbraco/openapi/{{documentName:regex(^{Name}$)}}.json")
            .RequireAuthorization(AuthorizationPolicies.BackOfficeAccess);
}
