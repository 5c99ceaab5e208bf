using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Operations;

/// <summary>
/// What no other endpoint took: a documented operation that is not built answers 501, one that is built but was
/// asked for with a malformed id answers 400, an undocumented path 404. A catch-all loses to every real endpoint.
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

        // Built operations constrain their ids to GUIDs: one that ends here was given something else.
        return BuiltOperations.Of(endpoints).Contains(operation)
            ? Problem.BadInput("id", $"'{MismatchedSegment(operation.Path, path)}' is not a valid id: a GUID is expected.")
            : Problem.NotBuilt($"{operation.Method} {operation.Path}");
    }

    private static string MismatchedSegment(string template, string path) =>
        template.Split('/').Zip(path.Split('/')).Where(pair => pair.First.StartsWith('{')).Select(pair => pair.Second)
            .FirstOrDefault(value => !Guid.TryParse(value, out _)) ?? path;
}
