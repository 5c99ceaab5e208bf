using System.Net;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site.Search;

public sealed class SearchRateTests
{
    [Test]
    public async Task OneClientCannotSearchWithoutEnd()
    {
        await using var application = new NewsApplication(("WicNews:SampleContent", "false"), ("WicNews:SearchesPerMinute", "60"));
        using var client = application.CreateClient();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 1_000 && !statuses.Contains(HttpStatusCode.TooManyRequests); i++)
        {
            using var response = await client.GetAsync("/api/suggest?q=a");
            statuses.Add(response.StatusCode);
        }

        Assert.That(statuses, Does.Contain(HttpStatusCode.TooManyRequests));
    }
}
