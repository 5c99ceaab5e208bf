using System.Net;
using Microsoft.AspNetCore.Http;
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

        var other = await SuggestAsync(application, "192.0.2.2");

        Assert.That(other.Response.StatusCode, Is.EqualTo(StatusCodes.Status200OK), "Another client is not held back.");
    }

    private static Task<HttpContext> SuggestAsync(NewsApplication application, string client) => application.Server.SendAsync(context =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(client);
        (context.Request.Method, context.Request.Host) = (HttpMethods.Get, new HostString("localhost"));
        (context.Request.Path, context.Request.QueryString) = ("/api/suggest", new QueryString("?q=a"));
    });
}
