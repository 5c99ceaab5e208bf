using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.Hosting;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Hosting;

/// <summary>The backoffice's endpoints, which are built before the first request that may need one.</summary>
public sealed class LateEndpointsTests
{
    [Test]
    public async Task ReadersDoWithoutThemAndAllWhoComeFirstAtOnceFindThem()
    {
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        var late = application.Services.GetRequiredService<LateEndpoints>();

        await client.GetStringAsync("/");
        Assert.That(late.Endpoints, Is.Empty);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => client.GetAsync("/umbraco/management/api/v1/server/status"))));
        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(late.Endpoints, Is.Not.Empty);
        Assert.That(application.Services.GetRequiredService<EndpointDataSource>().Endpoints, Is.SupersetOf(late.Endpoints));
    }

    [Test]
    public async Task ADescriptionIsWholeThoughAnotherWasAskedForFirst()
    {
        await using var application = new NewsApplication();
        using var client = application.CreateClient();

        await client.GetStringAsync("/api/openapi/search.json");
        using var editor = await application.SignInAsync();
        var management = JsonNode.Parse(await editor.Http.GetStringAsync("/umbraco/openapi/management.json"))!;

        Assert.That(management["paths"]!.AsObject(), Has.Count.GreaterThan(200));
    }
}
