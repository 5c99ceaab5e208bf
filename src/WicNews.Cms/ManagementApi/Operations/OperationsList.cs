using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.ManagementApi.Operations;

/// <summary>The documented operations as a page of Markdown: each built, or answering 501.</summary>
public static class OperationsList
{
    /// <summary>Writes the list for an application whose endpoints are mapped; it need not run.</summary>
    public static string Write(IEndpointRouteBuilder app)
    {
        app.ServiceProvider.GetRequiredService<LateEndpoints>().Build();
        var built = BuiltOperations.Of(new CompositeEndpointDataSource(app.DataSources));
        var known = KnownOperations.Load().All;
        var text = new StringBuilder()
            .Append("# Management API: operations\n\n")
            .Append(CultureInfo.InvariantCulture, $"Umbraco 18 documents {known.Count} operations; {known.Count(built.Contains)} are built, {known.Count(operation => !built.Contains(operation))} answer 501.\n")
            .Append("Written by `dotnet run --project src/WicNews.Web -- api operations`; a test keeps it in step.\n");
        foreach (var resource in known.GroupBy(Resource).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {resource.Key}: {resource.Count(built.Contains)} of {resource.Count()}\n\n");
            foreach (var operation in resource.OrderBy(operation => operation.Path, StringComparer.Ordinal).ThenBy(operation => operation.Method, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"- {(built.Contains(operation) ? "built" : "501")} `{operation.Method} {operation.Path}`\n");
        }

        return text.ToString();
    }

    private static string Resource(KnownOperation operation) => operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[1];
}
