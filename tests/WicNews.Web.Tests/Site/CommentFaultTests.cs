using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Core.Comments;
using WicNews.Core.Content;
using WicNews.Web.Site.Comments;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>Whatever becomes of a comment, its reader gets a page that says what to do.</summary>
public sealed class CommentFaultTests
{
    private const string Route = "/2025/twenty-four-forums-one-theme/";

    [TestCase("/comments/", "application/json", "{}", HttpStatusCode.BadRequest, "The form could not be read")]
    [TestCase("/zh/comments/", "multipart/form-data", "--x", HttpStatusCode.BadRequest, "无法读取您提交的表单")]
    [TestCase("/comments/", "application/x-www-form-urlencoded", null, HttpStatusCode.RequestEntityTooLarge, "far longer than the")]
    public async Task WhatCannotBeReadIsAnsweredByAPage(string address, string type, string? body, HttpStatusCode status, string advice)
    {
        using var reader = await SampleSite.ClientAsync();
        var story = (await SampleSite.ServicesAsync()).GetRequiredService<ContentPaths>().KeyOf(Route, Cultures.English);
        using var content = new StringContent(body ?? "text=" + new string('x', 100_000), System.Text.Encoding.UTF8, type);
        using var answer = await reader.PostAsync($"{address}{story}", content);

        await AssertAdvisedAsync(answer, status, advice);
    }

    [Test]
    public async Task WhatCannotBeKeptIsSaidAndNothingThatWasTypedIsLost()
    {
        await using var application = new NewsApplication();
        await using var full = application.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ICommentStore, FullDisk>()));
        using var reader = full.CreateClient(new() { AllowAutoRedirect = false });
        var story = full.Services.GetRequiredService<ContentPaths>().KeyOf(Route, Cultures.English);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "Ana", ["text"] = "Long and dear to me" });
        using var answer = await reader.PostAsync($"/comments/{story}", form);

        await AssertAdvisedAsync(answer, HttpStatusCode.ServiceUnavailable, "The fault is ours");
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Long and dear to me").And.Not.Contain(FullDisk.Secret));
        Assert.That(answer.Headers.RetryAfter, Is.Not.Null);
    }

    [Test]
    public void WhenTooManyComeFromEverywhereCommentsArePausedForAll()
    {
        using var rate = new CommentRate(new ConfigurationBuilder().AddInMemoryCollection([new(CommentRate.Key, "1")]).Build());
        var before = Enumerable.Range(0, 60).Select(number => rate.Refuse(From(number))).ToArray();

        Assert.That(before, Is.All.Null);
        Assert.That(rate.Refuse(From(200)), Is.EqualTo(CommentOutcome.Paused));
    }

    [Test]
    public void WhoSendsTooManyIsToldSo()
    {
        using var rate = new CommentRate(new ConfigurationBuilder().AddInMemoryCollection([new(CommentRate.Key, "1")]).Build());

        Assert.That((rate.Refuse(From(1)), rate.Refuse(From(1)), rate.Refuse(From(2))), Is.EqualTo(((CommentOutcome?)null, (CommentOutcome?)CommentOutcome.TooMany, (CommentOutcome?)null)));
    }

    /// <summary>A holder of many networks is one holder: moderators must not be kept busy by one.</summary>
    [TestCase("192.0.2.{0}", "192.0.3.1")]
    [TestCase("2001:db8:7:{0}::1", "2001:db8:8:1::1")]
    public void WhoHasManyNetworksIsHeldBackAsOne(string networks, string other)
    {
        using var rate = new CommentRate(new ConfigurationBuilder().AddInMemoryCollection([new(CommentRate.Key, "1")]).Build());
        static DefaultHttpContext At(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

        var outcomes = Enumerable.Range(1, 20).Select(network => rate.Refuse(At(string.Format(null, networks, network)))).ToArray();

        Assert.That(outcomes, Is.EqualTo(Enumerable.Repeat<CommentOutcome?>(null, 10).Concat(Enumerable.Repeat<CommentOutcome?>(CommentOutcome.TooMany, 10))));
        Assert.That(rate.Refuse(At(other)), Is.Null);
    }

    private static DefaultHttpContext From(int host) => new() { Connection = { RemoteIpAddress = new IPAddress([10, 0, (byte)host, 1]) } };

    private static async Task AssertAdvisedAsync(HttpResponseMessage answer, HttpStatusCode status, string advice)
    {
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "text/html")), html[..Math.Min(html.Length, 300)]);
            Assert.That(html, Does.Contain(advice).And.Contain("comment-form"));
            Assert.That(answer.Headers.Contains("Content-Security-Policy"));
        });
    }

    private sealed class FullDisk : ICommentStore
    {
        public const string Secret = "disk of the machine in the cellar";

        public Task<bool> AddAsync(Comment comment, CancellationToken cancellationToken = default) => throw new IOException(Secret);
        public Task<CommentList> ApprovedAsync(Guid story, string culture, int skip, int take, CancellationToken cancellationToken = default) => Task.FromResult(new CommentList([], 0));
        public Task<CommentList> ListAsync(CommentState state, int skip, int take, CancellationToken cancellationToken = default) => Task.FromResult(new CommentList([], 0));
        public Task<Comment?> FindAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult<Comment?>(null);
        public Task<bool> MoveAsync(Guid id, CommentState state, CancellationToken cancellationToken = default) => Task.FromResult(false);
        public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult(false);
        public Task DeleteOfStoriesAsync(IReadOnlyCollection<Guid> stories, CancellationToken cancellationToken = default) => Task.CompletedTask;
        public Task DeleteRejectedAsync(DateTimeOffset before, CancellationToken cancellationToken = default) => Task.CompletedTask;
        public Task<IReadOnlyList<Guid>> StoriesAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Guid>>([]);
    }
}
