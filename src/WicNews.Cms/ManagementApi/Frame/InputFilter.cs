using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// Round every operation: refuses malformed input before the handler sees it, and turns what a handler throws into
/// problem+json that says no more than the client may know.
/// </summary>
internal sealed class InputFilter(ILogger<InputFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // A parameter that did not bind has set the status; the handler would be skipped with an empty answer.
        if (http.Response.StatusCode >= StatusCodes.Status400BadRequest)
            return ParameterProblem.Of(http);
        if (context.Arguments.OfType<IRejectable>().Select(argument => argument.Problem).FirstOrDefault(problem => problem is not null) is { } refused)
            return refused;
        if (ParameterProblem.OfPaging(http.Request.Query) is { } outOfRange)
            return outOfRange;
        try
        {
            return await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        catch (BadHttpRequestException exception)
        {
            return new Problem(exception.StatusCode, "Bad request", exception.Message);
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException)
        {
            logger.LogWarning(exception, "{Method} {Path} reached something that is not built", http.Request.Method, http.Request.Path);
            return new Problem(StatusCodes.Status501NotImplemented, "Not built", $"{http.Request.Method} {http.Request.Path} needs a part of Umbraco that is not built here.");
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            return new Problem(StatusCodes.Status500InternalServerError, "Internal error", $"The operation failed; the log has it under {http.TraceIdentifier}.");
        }
    }
}
