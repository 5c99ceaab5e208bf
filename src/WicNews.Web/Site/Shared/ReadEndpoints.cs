using WicNews.Cms;

namespace WicNews.Web.Site.Shared;

/// <summary>Maps addresses that are only read. HEAD must be named: it would otherwise fall to the site's last route, which knows no such page.</summary>
public static class ReadEndpoints
{
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapLate(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
}
