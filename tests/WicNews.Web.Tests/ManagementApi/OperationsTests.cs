using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.ManagementApi.Operations;
using WicNews.Web.Tests.Support;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

internal sealed class OperationsTests
{
    // Open before anyone has signed in: what the login page and the boot of the backoffice ask for.
    private static readonly string[] Anonymous =
    [
        "/v1/server/status", "/v1/server/configuration", "/v1/manifest/manifest/public", "/v1/security/", "/v1/user/invite/",
    ];

    private static HashSet<KnownOperation> Built() => BuiltOperations.Of(Application.Services.GetRequiredService<EndpointDataSource>());

    [Test]
    public void EveryBuiltOperationIsDocumented()
    {
        var known = KnownOperations.Load().All.ToHashSet();

        Assert.That(Built().Where(operation => !known.Contains(operation) && !operation.Path.StartsWith("/v1/security/", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void TheDocumentedListIsInStep()
    {
        var file = Path.Combine(Repository.Root, "docs", "management-api.md");
        var list = OperationsList.Write(new Mapped(Application.Services.GetRequiredService<EndpointDataSource>(), Application.Services));
        if (Environment.GetEnvironmentVariable("WICNEWS_UPDATE_SNAPSHOTS") is { Length: > 0 })
            File.WriteAllText(file, list);

        Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(list), "write it anew: dotnet run --project src/WicNews.Web -- api operations > docs/management-api.md");
    }

    [Test]
    public async Task EveryOperationThatIsNotBuiltSaysSo()
    {
        var built = Built();
        var wrong = new List<string>();
        foreach (var operation in KnownOperations.Load().All.Where(operation => !built.Contains(operation)))
        {
            var path = operation.Path.Replace("{id}", Guid.NewGuid().ToString(), StringComparison.Ordinal);
            if (!path.StartsWith("/v1/", StringComparison.Ordinal) || path.Contains('{', StringComparison.Ordinal))
                continue;
            var answer = await Administrator.SendAsync(new HttpMethod(operation.Method), path["/v1".Length..]);
            if (answer.Status != (int)HttpStatusCode.NotImplemented)
                wrong.Add($"{operation.Method} {operation.Path}: {answer.Status}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void EveryOperationAsksWhoIsCallingUnlessItIsOnTheListOfOpenOnes()
    {
        var operations = Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => (endpoint.RoutePattern.RawText ?? string.Empty).StartsWith(KnownOperations.Root + "/v", StringComparison.Ordinal)).ToArray();
        var open = operations
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText![KnownOperations.Root.Length..])
            .Where(path => !Anonymous.Any(path.StartsWith));

        Assert.That(operations, Is.Not.Empty);
        Assert.That(open, Is.Empty);
    }

    private sealed class Mapped(EndpointDataSource endpoints, IServiceProvider services) : IEndpointRouteBuilder
    {
        public ICollection<EndpointDataSource> DataSources { get; } = [endpoints];

        public IServiceProvider ServiceProvider => services;

        public Microsoft.AspNetCore.Builder.IApplicationBuilder CreateApplicationBuilder() => throw new NotSupportedException("Nothing is mapped here.");
    }

    [TestCase("/document/configuration")]
    [TestCase("/tree/media/root")]
    [TestCase("/language")]
    [TestCase("/data-type/00000000-0000-0000-0000-0000000000ff")]
    public async Task WithoutSigningInNothingIsSaid(string path)
    {
        using var stranger = ContractEditor.Anonymous(Application);

        Assert.That((await stranger.GetAsync(path)).Status, Is.EqualTo(401));
    }
}
