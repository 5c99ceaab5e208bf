using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace WicNews.Cms.Security.Requests;

/// <summary>Refuses what another site makes a browser send to change something here, or to listen. Browsers name the origin on every such
/// request; programs that are not browsers name none, and carry nobody's cookies either.</summary>
internal sealed class OriginCheck(RequestDelegate next, IOptions<SecuritySettings> settings)
{
    private const string Backoffice = "/umbraco";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        return IsGuarded(request) && !IsOwn(request)
            ? TypedResults.Problem(
                title: "Foreign origin", detail: "This request was sent by another site.", statusCode: StatusCodes.Status403Forbidden, type: "Error")
                .ExecuteAsync(context)
            : next(context);
    }

    private static bool IsGuarded(HttpRequest request)
    {
        if (IsWebSocket(request))
            return request.Path.StartsWithSegments(Backoffice);
        return !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method)
            && (request.Path.StartsWithSegments("/umbraco/management") || request.Path.StartsWithSegments(LoginAddress.Path));
    }

    // A socket tells what its user may see, is asked for by GET, and is opened by browsers for any site.
    private static bool IsWebSocket(HttpRequest request) =>
        HttpMethods.IsConnect(request.Method) || request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);

    private bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0)
            return SameOrigin.Is(request, origin, settings.Value.BackOfficeHost);
        // Older browsers leave the origin out of some requests, but say at least this.
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }
}
