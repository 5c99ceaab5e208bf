using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>The operations of the site's own API: those that calls are written for, and those that the running host has.</summary>
internal static partial class OwnOperationList
{
    private const string Prefix = "/wicnews/";

    public static IEnumerable<string> All => OwnCalls.All.Keys;

    public static IEnumerable<string> Reads => All.Where(BuiltOperationList.IsRead);

    public static bool IsOwn(string operation) => operation.Contains(" " + Prefix, StringComparison.Ordinal);

    /// <summary>Such as <c>GET /wicnews/v1/review/{id}</c>.</summary>
    public static IEnumerable<string> Of(IServiceProvider host) => host.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/umbraco/wicnews/api/", StringComparison.Ordinal) == true)
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods,
            (endpoint, method) => $"{method} {Constraint().Replace(endpoint.RoutePattern.RawText!, "}").Replace("/umbraco/wicnews/api/", Prefix, StringComparison.Ordinal).TrimEnd('/')}")
        .Distinct();

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();
}
