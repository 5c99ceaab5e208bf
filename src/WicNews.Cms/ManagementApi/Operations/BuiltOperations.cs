using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace WicNews.Cms.ManagementApi.Operations;

/// <summary>The documented operations that the running application really answers, whoever mapped them.</summary>
internal static class BuiltOperations
{
    public static HashSet<KnownOperation> Of(EndpointDataSource endpoints)
    {
        var built = new HashSet<KnownOperation>();
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            var template = Template(endpoint.RoutePattern);
            if (!template.StartsWith(KnownOperations.Root + "/v", StringComparison.Ordinal))
                continue;
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                built.Add(new KnownOperation(method, template[KnownOperations.Root.Length..]));
        }

        return built;
    }

    // The pattern without its constraints, which the documented paths do not carry.
    private static string Template(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            RoutePatternSeparatorPart separator => separator.Content,
            _ => string.Empty,
        }))));
}
