using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using WicNews.Cms.DeliveryApi.Access;
using WicNews.Cms.DeliveryApi.Requests;

namespace WicNews.Cms.DeliveryApi;

/// <summary>Describes the Delivery API for programs: its name, and what every operation understands besides its own arguments.</summary>
internal static class DeliveryDocument
{
    public const string Name = "delivery";

    private static readonly (string Name, ParameterLocation In, string Description)[] Common =
    [
        ("expand", ParameterLocation.Query, "Which references to expand, such as properties[topics,people[properties[$all]]]."),
        ("fields", ParameterLocation.Query, "Which properties to give, such as properties[headline]."),
        ("Accept-Language", ParameterLocation.Header, "The culture to answer in, such as zh-CN."),
        (DeliveryRequest.SegmentHeader, ParameterLocation.Header, "The segment to answer in, where values vary by segment."),
        (DeliveryAccess.KeyHeader, ParameterLocation.Header, "The key for protected content and previews."),
        (PreviewRequests.Header, ParameterLocation.Header, "True to be shown drafts; needs the key."),
        (RequestStartItem.Header, ParameterLocation.Header, "The key or URL segment of the root that paths begin at."),
    ];

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.GroupName == Name;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Content Delivery API", Version = "v2" };
            // The address is the reader's own business, and would differ from machine to machine.
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach ((string name, ParameterLocation place, string description) in Common)
            {
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = name,
                    In = place,
                    Description = description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }
            return Task.CompletedTask;
        });
    }
}
