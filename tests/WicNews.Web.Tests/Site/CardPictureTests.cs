using System.Net;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>The picture that other sites show beside a link.</summary>
public sealed class CardPictureTests
{
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _client = await SampleSite.ClientAsync();

    [OneTimeTearDown]
    public void Stop() => _client.Dispose();

    [TestCase("/2025/twenty-four-forums-one-theme/")]
    [TestCase("/zh/2025/twenty-four-forums-one-theme/")]
    public async Task AStoryNamesItsCardWithSizeAndWords(string address)
    {
        var html = await _client.GetStringAsync(address);
        var card = html.Split("property=\"og:image\" content=\"")[1].Split('"')[0];
        using var answer = await _client.GetAsync(card);

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("og:image:width\" content=\"1200\"").And.Contain("og:image:height\" content=\"630\"").And.Contain("og:image:alt"));
            Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.OK, "image/jpeg")));
            Assert.That(answer.Headers.CacheControl?.ToString(), Does.Contain("immutable"));
            Assert.That(answer.Content.Headers.ContentLength, Is.InRange(10_000, 400_000));
        });
        TestContext.AddTestAttachment(await KeepAsync(answer, address));
    }

    [Test]
    public async Task AnotherStampLeadsToTheCardAsItIsNow()
    {
        var html = await _client.GetStringAsync("/2025/twenty-four-forums-one-theme/");
        var card = new Uri(html.Split("property=\"og:image\" content=\"")[1].Split('"')[0]).AbsolutePath;
        using var answer = await _client.GetAsync(card[..card.LastIndexOf('/')] + "/0123456789ab.jpg");

        Assert.That((answer.StatusCode, answer.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Redirect, card)));
    }

    [TestCase("/cards/5b0f3a0c-2a53-4c86-9d0e-0f4f6c1f7a31/0123456789ab.jpg")]
    [TestCase("/cards/5b0f3a0c-2a53-4c86-9d0e-0f4f6c1f7a31/..jpg")]
    public async Task WhatIsNoStoryHasNoCard(string address)
    {
        using var answer = await _client.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static async Task<string> KeepAsync(HttpResponseMessage answer, string address)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "site"));
        var path = Path.Combine(folder.FullName, $"card{address.Replace('/', '-').TrimEnd('-')}.jpg");
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync());
        return path;
    }
}
