using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Operations;

/// <summary>
/// What no other endpoint took: a documented operation that is not built answers 501, one that is built but was
/// asked for with a malformed id answers 400, with another kind of body than it takes 415, an undocumented path 404. A
/// catch-all loses to every real endpoint.
/// </summary>
internal static class UnbuiltOperations
{
    public static void MapUnbuiltOperations(this IEndpointRouteBuilder routes)
    {
        var known = KnownOperations.Load();
        routes.Map(KnownOperations.Root + "/{**path}", (HttpContext http, EndpointDataSource endpoints) => Answer(known, endpoints, http.Request))
            .ExcludeFromDescription();
    }

    private static Problem Answer(KnownOperations known, EndpointDataSource endpoints, HttpRequest request)
    {
        request.Path.StartsWithSegments(KnownOperations.Root, out var rest);
        var path = rest.Value ?? "/";
        if (known.Find(request.Method, path) is not { } operation)
        {
            return known.KnowsPath(path)
                ? new Problem(StatusCodes.Status405MethodNotAllowed, "Method not allowed", $"'{path}' does not answer {request.Method}.")
                : Problem.NotFound("No such operation", $"The Management API has no operation at '{path}'.");
        }

        if (!BuiltOperations.Of(endpoints).Contains(operation))
            return Problem.NotBuilt($"{operation.Method} {operation.Path}");
        // Built operations constrain their ids to GUIDs: one that ends here was given something else, or a body that it does not take.
        return MismatchedId(operation.Path, path) is { } mismatched
            ? Problem.BadInput("id", $"'{mismatched}' is not a valid id: a GUID is expected.")
            : new Problem(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", "The body must be application/json.");
    }

    private static string? MismatchedId(string template, string path) =>
        template.Split('/').Zip(path.Split('/')).Where(pair => pair.First is "{id}" or "{taskId}").Select(pair => pair.Second)
            .FirstOrDefault(value => !Guid.TryParse(value, out _));
}
