using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>An operation that answers with no body, or refuses.</summary>
internal sealed class Answer : IResult, IEndpointMetadataProvider, IAnswer
{
    private readonly Problem? _problem;
    private readonly (string Location, string Resource)? _created;

    private readonly bool _empty;

    private Answer(Problem? problem = null, (string, string)? created = null, bool empty = false) => (_problem, _created, _empty) = (problem, created, empty);

    public static Answer Done { get; } = new();

    /// <summary>204, where the API documents that instead of an empty 200.</summary>
    public static Answer Empty { get; } = new(empty: true);

    public Problem? Problem => _problem;

    /// <summary>201 with the headers Umbraco's clients read the new id from.</summary>
    public static Answer Created(string location, string resource) => new(created: (location, resource));

    public static Answer Created(string location, Guid id) => Created($"{location}/{id}", id.ToString());

    public static implicit operator Answer(Problem problem) => new(problem);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_problem is not null)
            return _problem.ExecuteAsync(httpContext);
        if (_created is { } created)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.Headers.Location = created.Location;
            httpContext.Response.Headers["Umb-Generated-Resource"] = created.Resource;
            httpContext.Response.Headers.AccessControlExposeHeaders = "Umb-Generated-Resource, Location";
        }
        else if (_empty)
        {
            httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        }

        return Task.CompletedTask;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        var status = builder.Metadata.OfType<HttpMethodMetadata>().Any(verb => verb.HttpMethods.Contains("POST"))
            ? StatusCodes.Status201Created
            : StatusCodes.Status200OK;
        builder.Metadata.Add(new ProducesResponseTypeMetadata(status));
        AddProblem(builder);
    }

    internal static void AddProblem(EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDetails), [Frame.Problem.ContentType]));
}
