using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WicNews.Cms.Imaging.Rights;
using WicNews.Web.Hosting;
using WicNews.Web.Hosting.PageCaching;

namespace WicNews.Web.Tests.Hosting;

public sealed class PageCacheTests
{
    private static readonly Guid Story = Guid.NewGuid();
    private readonly PageCache _cache = new(Options.Create(new WicNewsOptions()), new MediaOnShow(Options.Create(new PictureRightsOptions()), TimeProvider.System));
    private int _made;

    [SetUp]
    public void Reset()
    {
        _made = 0;
        _cache.NoteChangeOfEverything();
    }

    [OneTimeTearDown]
    public void Dispose() => _cache.Dispose();

    [Test]
    public async Task AHundredReadersCostOnePage()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _cache.GetAsync("hundred", async () =>
        {
            await Task.Yield();
            await Task.Delay(20);
            return Make();
        }).AsTask()));

        Assert.That((_made, answers.Distinct().Count()), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task APageStaysUntilWhatItShowsChanges()
    {
        var first = await GetAsync("story");
        _cache.NoteChange([Guid.NewGuid()]);
        var same = await GetAsync("story");
        _cache.NoteChange([Story]);
        var anew = await GetAsync("story");

        Assert.Multiple(() =>
        {
            Assert.That(same, Is.SameAs(first));
            Assert.That(anew, Is.Not.SameAs(first));
        });
    }

    [Test]
    public async Task APageLookedAtWhileAChangeIsNotedIsMadeAnewAfterIt()
    {
        var first = await GetAsync("looked at");
        _cache.NoteChange(KeysWhileReadersLook());

        Assert.That(await GetAsync("looked at"), Is.Not.SameAs(first));

        IEnumerable<Guid> KeysWhileReadersLook()
        {
            Assert.That(_cache.Find("looked at"), Is.SameAs(first));
            yield return Story;
        }
    }

    [Test]
    public async Task APageOfTheLatestGoesWithEveryChange()
    {
        var first = await GetAsync("latest", showsLatest: true);
        _cache.NoteChange([Guid.NewGuid()]);

        Assert.That(await GetAsync("latest", showsLatest: true), Is.Not.SameAs(first));
    }

    [Test]
    public async Task APageMadeDuringAChangeIsNotKept()
    {
        await _cache.GetAsync("race", () =>
        {
            _cache.NoteChange([Story]);
            return Task.FromResult(Make());
        });
        await GetAsync("race");

        Assert.That(_made, Is.EqualTo(2));
    }

    [Test]
    public async Task AReaderWhoComesAfterAChangeNeverGetsThePageBegunBeforeIt()
    {
        var begun = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var before = _cache.GetAsync("joined", async () =>
        {
            begun.SetResult();
            await finish.Task;
            return Make();
        }).AsTask();
        await begun.Task;
        _cache.NoteChange([Story]);
        var after = GetAsync("joined").AsTask();
        finish.SetResult();

        Assert.That(await after, Is.Not.SameAs(await before));
    }

    [Test]
    public async Task WhoWaitsForAPageHoldsNoThread()
    {
        var begun = new TaskCompletionSource();
        using var finish = new ManualResetEventSlim();
        var maker = Task.Run(() => _cache.GetAsync("slow", () =>
        {
            begun.SetResult();
            finish.Wait();
            return Task.FromResult(Make());
        }).AsTask());
        await begun.Task;
        var asked = new TaskCompletionSource();
        var waiter = Task.Run(() =>
        {
            var answer = GetAsync("slow").AsTask();
            asked.SetResult();
            return answer;
        });
        var isFree = await Task.WhenAny(asked.Task, Task.Delay(TimeSpan.FromSeconds(20))) == asked.Task;
        finish.Set();

        Assert.That((isFree, await waiter), Is.EqualTo((true, await maker)));
    }

    [Test]
    public async Task APageThatMayNotBeKeptIsMadeEachTime()
    {
        for (var time = 0; time < 2; time++)
            await _cache.GetAsync("missing", () => Task.FromResult(Make() with { MayBeKept = false }));

        Assert.That(_made, Is.EqualTo(2));
    }

    [Test]
    public void AFailureIsNotKept()
    {
        Assert.ThrowsAsync<InvalidOperationException>(async () => await _cache.GetAsync("failing", () => throw new InvalidOperationException()));
        Assert.DoesNotThrowAsync(async () => await GetAsync("failing"));
    }

    [TestCase("br, gzip", "br")]
    [TestCase("gzip;q=1.0, *;q=0.5", "gzip")]
    [TestCase("br;q=0, gzip", "gzip")]
    [TestCase("identity", null)]
    [TestCase("", null)]
    public async Task AnAnswerIsEncodedAsTheReaderTakesIt(string accepted, string? encoding)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Headers.AcceptEncoding = accepted;
        await StoredAnswer.Of(200, "text/html", new byte[5000]).WriteAsync(context);

        Assert.That(context.Response.Headers.ContentEncoding.FirstOrDefault(), Is.EqualTo(encoding));
    }

    private ValueTask<StoredAnswer> GetAsync(string key, bool showsLatest = false) => _cache.GetAsync(key, () => Task.FromResult(Make() with { ShowsLatest = showsLatest }));

    private MadePage Make()
    {
        Interlocked.Increment(ref _made);
        return new MadePage(StoredAnswer.Of(200, "text/html", [1]), [Story]);
    }
}
