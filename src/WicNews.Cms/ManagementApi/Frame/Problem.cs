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

    /// <param name="noun">What was asked for, such as "Data type".</param>
    /// <param name="id">The id that nothing has.</param>
    /// <param name="operationStatus">The name that Umbraco's services have for it.</param>
    public static Problem NotFound(string noun, Guid id, string operationStatus = "NotFound") =>
        NotFound($"{noun} not found", $"No {noun.ToLowerInvariant()} has the id {id}.") with { OperationStatus = operationStatus };

    public static Problem Forbidden(string detail = "The signed-in user may not do this here.") =>
        new(StatusCodes.Status403Forbidden, "Forbidden", detail);

    public static Problem NotBuilt(string operation) =>
        new(StatusCodes.Status501NotImplemented, "Not built", $"{operation} is part of Umbraco's Management API but is not built here.");

    /// <summary>Input that names its field: <paramref name="path"/> is a JSON path in the body or a parameter's name.</summary>
    /// <param name="path">The field.</param>
    /// <param name="message">What is expected there.</param>
    /// <param name="operationStatus">The status that Umbraco's services would refuse the same with, where they do.</param>
    public static Problem BadInput(string path, string message, Enum? operationStatus = null) =>
        new(StatusCodes.Status400BadRequest, "Invalid input", message)
        {
            OperationStatus = operationStatus?.ToString(), Errors = new Dictionary<string, string[]> { [path] = [message] },
        };

    public static Problem BadInput(IReadOnlyDictionary<string, string[]> errors, Enum? operationStatus = null) =>
        new(StatusCodes.Status400BadRequest, "Invalid input", "One or more fields are invalid.") { OperationStatus = operationStatus?.ToString(), Errors = errors };

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
