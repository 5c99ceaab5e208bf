using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WicNews.Cms;

/// <summary>
/// Maps handlers whose code is made at their first request. ASP.NET compiles one at start for each endpoint, twice with groups: with
/// hundreds of endpoints that is most of the time that a site needs to start, for handlers of which an hour uses a few.
/// What routing and the description read (parameters, bodies, policies) is still found at start.
/// </summary>
public static class LateHandlers
{
    /// <summary>Maps a handler as <c>MapMethods</c> does.</summary>
    /// <param name="routes">Where to map it.</param>
    /// <param name="pattern">The route.</param>
    /// <param name="methods">The HTTP methods; any when null.</param>
    /// <param name="handler">Any delegate that ASP.NET knows how to call.</param>
    public static RouteHandlerBuilder MapLate(this IEndpointRouteBuilder routes, string pattern, IEnumerable<string>? methods, Delegate handler) =>
        RouteHandlerServices.Map(routes, pattern, handler, methods, RequestDelegateFactory.InferMetadata, Create);

    private static RequestDelegateResult Create(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? metadata)
    {
        Lazy<RequestDelegate> made = new(() => RequestDelegateFactory.Create(handler, options, metadata).RequestDelegate);
        return new RequestDelegateResult(context => made.Value(context), metadata?.EndpointMetadata ?? []);
    }
}

/// <summary>ASP.NET's names for it. In this namespace they are nearer to the project's endpoints than ASP.NET's own, so that all are mapped late.</summary>
internal static class LateHandlersByMethod
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapLate(pattern, [HttpMethods.Get], handler);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapLate(pattern, [HttpMethods.Post], handler);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapLate(pattern, [HttpMethods.Put], handler);

    public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapLate(pattern, [HttpMethods.Delete], handler);

    public static RouteHandlerBuilder MapMethods(this IEndpointRouteBuilder routes, string pattern, IEnumerable<string> methods, Delegate handler) => routes.MapLate(pattern, methods, handler);
}
