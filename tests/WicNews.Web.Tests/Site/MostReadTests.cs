using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WicNews.Cms.Imaging.Rights;
using WicNews.Core.Reads;
using WicNews.Web.Hosting;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.MostReadStories;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>What people open is counted, what programs fetch is not, and the lists follow.</summary>
public sealed class MostReadTests
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
    private const string Most = "/2025/twenty-four-forums-one-theme/";
    private static readonly string[] Others = ["/2025/what-a-robot-learns-in-an-old-town/", "/2025/notebook-2025/"];

    [Test]
    public async Task TheFrontPageAndTheEditionListWhatPeopleRead()
    {
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        Assert.That(await client.GetStringAsync("/"), Does.Not.Contain("most-read"));

        foreach (var address in Others.Append(Most))
            await OpenAsync(client, address, Browser);
        await OpenAsync(client, Most, Browser + " another");
        await application.Services.GetRequiredService<ReadKeeper>().KeepAsync(default);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(ListOf(await client.GetStringAsync("/"))[0], Does.Contain(Most));
            Assert.That(ListOf(await client.GetStringAsync("/2025/"))[0], Does.Contain(Most));
            Assert.That(await client.GetStringAsync("/2023/"), Does.Not.Contain("most-read"));
        });
    }

    [TestCase("GET", "document", "navigate", Browser, null, 1)]
    [TestCase("HEAD", "document", "navigate", Browser, null, 0)]
    [TestCase("GET", "document", "navigate", Browser, "prefetch", 0)]
    [TestCase("GET", "empty", "cors", Browser, null, 0)]
    [TestCase("GET", null, null, Browser, null, 0)]
    [TestCase("GET", "document", "navigate", "Mozilla/5.0 (compatible; Anybot/2.1)", null, 0)]
    [TestCase("GET", "document", "navigate", null, null, 0)]
    public async Task OnlyWhatAPersonOpensCounts(string method, string? destination, string? mode, string? agent, string? purpose, int times)
    {
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        foreach (var address in Others)
            await OpenAsync(client, address, Browser);

        for (var reload = 0; reload < 3; reload++)
            await SendAsync(client, new HttpMethod(method), Most, (destination, mode, agent, purpose));
        await application.Services.GetRequiredService<ReadKeeper>().KeepAsync(default);

        Assert.That((await client.GetStringAsync("/")).Contains("most-read", StringComparison.Ordinal), Is.EqualTo(times == 1));
    }

    [Test]
    public async Task ANetworkThatNamesItselfAnewEachTimeIsNoCrowd()
    {
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        for (var number = 0; number < 200; number++)
            await OpenAsync(client, Most, $"{Browser} {number}");
        await application.Services.GetRequiredService<ReadKeeper>().KeepAsync(default);

        var reads = await application.Services.GetRequiredService<IReadStore>().LoadAsync(DateOnly.MinValue);
        Assert.That(reads.Single().Reads, Is.EqualTo(20));
    }

    [Test]
    public async Task ADatabaseThatIsBusyAtTheStartIsAskedAgain()
    {
        var store = new BusyStore();
        using var reads = new MostRead(store, TimeProvider.System);
        using var cache = new PageCache(Options.Create(new WicNewsOptions()), new MediaOnShow(Options.Create(new PictureRightsOptions()), TimeProvider.System));
        var site = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        using var keeper = new ReadKeeper(reads, cache, site, new HastyClock(), NullLogger<ReadKeeper>.Instance);
        await keeper.StartAsync(default);
        site.NotifyStarted();

        Assert.That(() => reads.Week, Is.EqualTo(new[] { store.Read }).After(5_000, 20));
        await keeper.StopAsync(default);
    }

    private static string[] ListOf(string html) => html.Split("class=\"most-read\"")[1].Split("</ol>")[0].Split("<li>")[1..];

    private static Task OpenAsync(HttpClient client, string address, string agent) =>
        SendAsync(client, HttpMethod.Get, address, ("document", "navigate", agent, null));

    private static async Task SendAsync(HttpClient client, HttpMethod method, string address, (string? Destination, string? Mode, string? Agent, string? Purpose) says)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in ((string, string?)[])[("Sec-Fetch-Dest", says.Destination), ("Sec-Fetch-Mode", says.Mode), ("User-Agent", says.Agent), ("Sec-Purpose", says.Purpose)])
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Has one story, and no time for the first who asks.</summary>
    private sealed class BusyStore : IReadStore
    {
        private int _asked;

        public Guid Read { get; } = Guid.NewGuid();

        public Task AddAsync(IReadOnlyCollection<DailyReads> reads, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task<IReadOnlyList<DailyReads>> LoadAsync(DateOnly since, CancellationToken cancellationToken = default) => _asked++ == 0
            ? throw new TimeoutException("The database is busy.")
            : Task.FromResult<IReadOnlyList<DailyReads>>([new DailyReads(Read, since.AddDays(29), 1)]);

        public Task ForgetBeforeAsync(DateOnly day, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    /// <summary>Its minutes are short.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20));
    }
}
