using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
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
        await using var still = application.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider, StillTime>()));
        using var client = still.CreateClient();
        var late = still.Services.GetRequiredService<LateEndpoints>();

        await client.GetStringAsync("/");
        Assert.That(late.Endpoints, Is.Empty);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => client.GetAsync("/umbraco/management/api/v1/server/status"))));
        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(late.Endpoints, Is.Not.Empty);
        Assert.That(still.Services.GetRequiredService<EndpointDataSource>().Endpoints, Is.SupersetOf(late.Endpoints));
    }

    [Test]
    public async Task TheyAreBuiltSoonAfterTheStartThoughNobodyAsks()
    {
        await using var application = new NewsApplication();
        using var client = application.CreateClient();

        Assert.That(() => application.Services.GetRequiredService<LateEndpoints>().Endpoints, Is.Not.Empty.After(20_000, 50));
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

    /// <summary>Nothing comes due: what the host would do by itself after a while, it does not.</summary>
    private sealed class StillTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
    }
}
