using System.Net;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.DeliveryApi;

public sealed class DeliveryRateTests
{
    private const string Content = "/umbraco/delivery/api/v2/content";

    [Test]
    public async Task OneClientCannotHaveAnswersMadeWithoutEnd()
    {
        await using DeliverySite site = await DeliverySite.StartAsync(("WicNews:DeliveriesPerMinute", "60"));
        using HttpClient client = site.CreateClient();
        HttpResponseMessage? refused = null;
        for (int skip = 0; skip < 500 && refused is null; skip++)
        {
            HttpResponseMessage answer = await client.GetAsync($"{Content}?skip={skip}");
            refused = answer.StatusCode == HttpStatusCode.TooManyRequests ? answer : null;
        }

        Assert.That(refused, Is.Not.Null);
        Assert.That(refused!.Headers.RetryAfter?.ToString(), Is.EqualTo("1"));
        Assert.That(refused.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That((await client.GetAsync($"{Content}?skip=0")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "what is kept costs nothing");
        for (int skip = 1_000; skip < 1_050; skip++)
            Assert.That(await StatusAsync(client, skip, DeliverySite.ApiKey), Is.EqualTo(HttpStatusCode.OK), "who has the key is known");
        HttpStatusCode[] guesses = await Task.WhenAll(Enumerable.Range(2_000, 50).Select(skip => StatusAsync(client, skip, "guess")));
        Assert.That(guesses, Has.Some.EqualTo(HttpStatusCode.TooManyRequests), "a wrong key is none");
    }

    [TestCase(500, 1, 10)]
    [TestCase(1, 20, 80)]
    public async Task ALargeAnswerCountsAsManySmallOnes(int take, int fewest, int most)
    {
        await using var application = new NewsApplication(("WicNews:DeliveriesPerMinute", "60"));
        using HttpClient client = application.CreateClient();
        HttpStatusCode status = HttpStatusCode.OK;
        int made = 0;
        while (made < most)
        {
            using HttpResponseMessage answer = await client.GetAsync($"{Content}?take={take}&skip={made}");
            status = answer.StatusCode;
            if (status != HttpStatusCode.OK)
                break;
            made++;
        }

        Assert.That(status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(made, Is.GreaterThanOrEqualTo(fewest).And.LessThan(most));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, int skip, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Content}?skip={skip}");
        request.Headers.Add("Api-Key", key);
        using HttpResponseMessage answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
