using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// A request's JSON body, read with the API's own options within a size limit. What is wrong with it is kept in
/// <see cref="Problem"/>, which <see cref="InputFilter"/> answers before the handler runs.
/// </summary>
internal sealed class Body<T> : IRejectable, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly T? _value;

    private Body(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    public Problem? Problem { get; }

    public T Value => _value ?? throw new InvalidOperationException("The body was refused; its value must not be asked for.");

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context)
    {
        try
        {
            await using var limited = new SizeLimitedStream(context.Request.Body, SizeLimitedStream.MaxJsonBytes);
            if (!context.Request.HasJsonContentType())
                return Refused(new Problem(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", "The body must be application/json."));
            var value = await JsonSerializer.DeserializeAsync<T>(limited, ManagementJson.Options, context.RequestAborted);
            return value is null ? Refused(Problem.BadInput("$", "The body must not be null."))
                : NullElements.Find(value, "$").FirstOrDefault() is { } nothing ? Refused(Problem.BadInput(nothing, "This must not be null."))
                : new Body<T>(value, null);
        }
        catch (JsonException exception)
        {
            return Refused(JsonProblem.From(exception));
        }
        catch (BodyTooLargeException exception)
        {
            return Refused(Problem.BadInput("$", exception.Message) with { Status = StatusCodes.Status413PayloadTooLarge, Title = "Body too large" });
        }
        catch (BadHttpRequestException exception)
        {
            return Refused(new Problem(exception.StatusCode, "Bad request", exception.Message));
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static Body<T> Refused(Problem problem) => new(null, problem);
}
