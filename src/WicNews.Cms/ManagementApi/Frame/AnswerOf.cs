using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>An operation that answers with a body, or refuses.</summary>
internal sealed class Answer<T> : IResult, IEndpointMetadataProvider, IAnswer
{
    private readonly T? _value;
    private readonly string? _entityTag;

    private Answer(T? value, Problem? problem, string? entityTag = null) => (_value, Problem, _entityTag) = (value, problem, entityTag);

    public Problem? Problem { get; }

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Problem problem) => new(default, problem);

    /// <summary>The same answer with an ETag that a later write may give back in If-Match.</summary>
    public Answer<T> WithEntityTag(string entityTag) => new(_value, Problem, entityTag);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Problem is not null)
        {
            await Problem.ExecuteAsync(httpContext);
            return;
        }

        if (_entityTag is not null)
            httpContext.Response.Headers.ETag = _entityTag;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(httpContext.Response.Body, _value, ManagementJson.Options, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        Answer.AddProblem(builder);
    }
}
