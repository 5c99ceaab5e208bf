using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// A refusal as problem+json, in the shape Umbraco's clients read: <c>type</c> "Error", <c>operationStatus</c> with the
/// name of the failed status, and <c>errors</c> from JSON path to messages.
/// </summary>
internal sealed record Problem(int Status, string Title, string Detail) : IResult, IStatusCodeHttpResult
{
    public const string ContentType = "application/problem+json";

    public string? OperationStatus { get; init; }

    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Further members of the body, for refusals that say more (who saved last).</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    int? IStatusCodeHttpResult.StatusCode => Status;

    public static Problem NotFound(string title, string detail) => new(StatusCodes.Status404NotFound, title, detail);

    public static Problem NotFound(string noun, Guid id) => NotFound($"{noun} not found", $"No {noun.ToLowerInvariant()} has the id {id}.");

    public static Problem Forbidden(string detail = "The signed-in user may not do this here.") =>
        new(StatusCodes.Status403Forbidden, "Forbidden", detail);

    public static Problem NotBuilt(string operation) =>
        new(StatusCodes.Status501NotImplemented, "Not built", $"{operation} is part of Umbraco's Management API but is not built here.");

    /// <summary>Input that names its field: <paramref name="path"/> is a JSON path in the body or a parameter's name.</summary>
    public static Problem BadInput(string path, string message) =>
        new(StatusCodes.Status400BadRequest, "Invalid input", message) { Errors = new Dictionary<string, string[]> { [path] = [message] } };

    public static Problem BadInput(IReadOnlyDictionary<string, string[]> errors) =>
        new(StatusCodes.Status400BadRequest, "Invalid input", "One or more fields are invalid.") { Errors = errors };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = new Dictionary<string, object?> { ["type"] = "Error", ["title"] = Title, ["status"] = Status, ["detail"] = Detail };
        if (OperationStatus is not null)
            body["operationStatus"] = OperationStatus;
        if (Errors is not null)
            body["errors"] = Errors;
        foreach (var (name, value) in Extensions ?? new Dictionary<string, object?>())
            body[name] = value;
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = ContentType;
        await JsonSerializer.SerializeAsync(httpContext.Response.Body, body, ManagementJson.Options, httpContext.RequestAborted);
    }
}
