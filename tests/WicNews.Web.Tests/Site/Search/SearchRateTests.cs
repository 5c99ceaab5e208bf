using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using WicNews.Cms.Hosting;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site.Search;

public sealed class SearchRateTests
{
    [Test]
    public async Task OneClientCannotSearchWithoutEnd()
    {
        await using var application = new NewsApplication(("WicNews:SampleContent", "false"), ("WicNews:SearchesPerMinute", "60"));
        var statuses = new List<int>();
        HttpContext? refused = null;
        for (var i = 0; i < 1_000 && refused is null; i++)
        {
            var answer = await SuggestAsync(application, "192.0.2.1");
            statuses.Add(answer.Response.StatusCode);
            refused = answer.Response.StatusCode == StatusCodes.Status429TooManyRequests ? answer : null;
        }

        Assert.That(refused, Is.Not.Null, string.Join(' ', statuses.Distinct()));
        Assert.That(refused!.Response.Headers.RetryAfter.ToString(), Is.EqualTo("1"));
        Assert.That(refused.Response.ContentType, Does.StartWith("application/problem+json"));

        var page = await AskAsync(application, "192.0.2.1", "/search");
        Assert.That(page.Response.StatusCode, Is.EqualTo(StatusCodes.Status429TooManyRequests));
        Assert.That(page.Response.ContentType, Does.StartWith("text/html"), "Readers get a page.");

        var other = await SuggestAsync(application, "192.0.2.2");

        Assert.That(other.Response.StatusCode, Is.EqualTo(StatusCodes.Status200OK), "Another client is not held back.");
    }

    /// <summary>There is no end of addresses that are not there, and what is looked for in their words is kept nowhere.</summary>
    [Test]
    public async Task OneClientCannotHaveItGuessedWithoutEndWhatWasMeant()
    {
        await using var application = new NewsApplication(("WicNews:SearchesPerMinute", "60"));
        using var client = application.CreateClient();
        await Readiness.WaitAsync(client);
        var statuses = new HashSet<int>();
        var guessed = 0;
        for (var i = 0; i < 60; i++)
        {
            var answer = await AskAsync(application, "192.0.2.1", $"/first-summit-water-town-{i}/");
            statuses.Add(answer.Response.StatusCode);
            using var body = new StreamReader(answer.Response.Body);
            guessed += (await body.ReadToEndAsync()).Contains("Perhaps", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        Assert.That(statuses, Is.EqualTo(new[] { StatusCodes.Status404NotFound }), "readers are still told that it is not there");
        Assert.That(guessed, Is.InRange(20, 40));
    }

    /// <summary>Of feeds with several filters there are millions, none of which is asked for twice.</summary>
    [Test]
    public async Task OneClientCannotHaveFeedsOfSeveralFiltersMadeWithoutEnd()
    {
        await using var application = new NewsApplication(("WicNews:SearchesPerMinute", "60"));
        using var client = application.CreateClient();
        await Readiness.WaitAsync(client);
        async Task<HttpContext[]> AskOftenAsync(string query)
        {
            var answers = new List<HttpContext>();
            for (var i = 0; i < 40; i++)
                answers.Add(await AskAsync(application, "192.0.2.1", "/feeds/rss", query));
            return [.. answers];
        }

        var often = await AskOftenAsync("?year=2014");
        var narrow = await AskOftenAsync("?year=2014&type=article");

        Assert.That(often.Select(answer => answer.Response.StatusCode), Is.All.EqualTo(StatusCodes.Status200OK));
        Assert.That(narrow[0].Response.StatusCode, Is.EqualTo(StatusCodes.Status200OK));
        // Not always the last: what may be kept up comes back while they are asked.
        var refused = narrow.Where(answer => answer.Response.StatusCode != StatusCodes.Status200OK).ToArray();
        Assert.That(
            refused.Select(answer => (answer.Response.StatusCode, answer.Response.Headers.RetryAfter.ToString())),
            Is.Not.Empty.And.All.EqualTo((StatusCodes.Status429TooManyRequests, "1")));
    }

    [TestCase(1)]
    [TestCase(30)]
    [TestCase(119)]
    [TestCase(300)]
    public void AsManyMayBeKeptUpAsTheSettingSays(int perMinute)
    {
        var rate = ClientRate.PerMinute(perMinute);

        Assert.That(rate.TokensPerPeriod / rate.ReplenishmentPeriod.TotalMinutes, Is.EqualTo(perMinute));
        Assert.That(rate.TokenLimit, Is.EqualTo(Math.Max(1, perMinute / 3)));
    }

    /// <summary>What may be kept up a minute comes back bit by bit, not all of it at its end.</summary>
    [Test]
    public async Task WhoWaitsAMomentMaySearchAgain()
    {
        await using var limiter = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetTokenBucketLimiter(client, _ => ClientRate.PerMinute(119)));
        while (limiter.AttemptAcquire("a").IsAcquired)
        {
        }

        Assert.That(() => limiter.AttemptAcquire("a").IsAcquired, Is.True.After(5_000, 100));
    }

    private static Task<HttpContext> SuggestAsync(NewsApplication application, string client) => AskAsync(application, client, "/api/suggest");

    private static Task<HttpContext> AskAsync(NewsApplication application, string client, string path, string query = "?q=a") => application.Server.SendAsync(context =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(client);
        (context.Request.Method, context.Request.Host) = (HttpMethods.Get, new HostString("localhost"));
        (context.Request.Path, context.Request.QueryString) = (path, new QueryString(query));
    });
}
