using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Changes;
using WicNews.Core.Content;
using WicNews.Core.Search.Feeding;
using WicNews.Web.Site.Search;
using WicNews.Web.Tests.Journeys;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site.Search;

public sealed class IndexFeedingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task AStoryPublishedWhileTheIndexIsLoadedIsFoundThoughItsChangeWasReadBeforeReadersWereShownIt()
    {
        await using var application = new NewsApplication();
        await using var slow = application.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<EarlyChanges>();
            services.AddSingleton<IPublishedChanges>(provider => provider.GetRequiredService<EarlyChanges>());
        }));
        using var editor = await EditorClient.SignInAsync(slow.Server.CreateHandler(), slow.ClientOptions.BaseAddress);
        var changes = slow.Services.GetRequiredService<EarlyChanges>();
        await changes.IsBeingRead.WaitAsync(Patience);

        await (await Newsroom.EnterAsync(editor)).PublishAsync(
            new CoverageStory("2024", "Lanterns on the western canal", [], null, null, "Boatmen hang quillwort lanterns along the western canal."));
        changes.LetThemBeRead();

        using var reader = slow.CreateClient();
        Assert.That(async () => JsonNode.Parse(await reader.GetStringAsync("/api/search?q=quillwort"))!["total"]!.GetValue<int>(),
            Is.EqualTo(1).After((int)Patience.TotalMilliseconds / 10, 100));
    }

    [Test]
    public async Task ARecordThatWasTakenDownAndComesBackHasItsStoriesAgain()
    {
        const string record = "/topics/artificial-intelligence/";
        const string story = "/2025/twenty-four-forums-one-theme/";
        await using var application = await StartAsync();
        using var reader = new HttpClient { BaseAddress = application.ClientOptions.BaseAddress };
        var (before, found) = (await reader.GetStringAsync(record), await TotalAsync(reader, "topic=artificial-intelligence"));
        Assert.That(await reader.GetStringAsync(story), Does.Contain($"href=\"{record}\""));
        var contents = application.Services.GetRequiredService<IContentService>();
        var key = application.Services.GetRequiredService<ContentPaths>().KeyOf(record, Cultures.English)!.Value;

        contents.Unpublish(contents.GetById(key)!);
        Assert.That(await reader.GetStringAsync(story), Does.Not.Contain($"href=\"{record}\""));
        Assert.That(await TotalAsync(reader, "topic=artificial-intelligence"), Is.Zero);

        contents.Publish(contents.GetById(key)!, ["*"]);
        Assert.That(await TotalAsync(reader, "topic=artificial-intelligence"), Is.EqualTo(found).And.GreaterThan(1));
        Assert.That(await reader.GetStringAsync(record), Is.EqualTo(before));
        Assert.That(await reader.GetStringAsync(story), Does.Contain($"href=\"{record}\""));
    }

    [Test]
    public async Task WhenASectionOfRecordsIsTakenDownAndComesBackTheIndexIsWhatIsPublished()
    {
        await using var application = await StartAsync();
        var contents = application.Services.GetRequiredService<IContentService>();
        var section = application.Services.GetRequiredService<ContentPaths>().KeyOf("/topics/", Cultures.English)!.Value;
        var maintenance = application.Services.GetRequiredService<SearchMaintenance>();
        Assert.That(maintenance.Verify().IsSound, Is.True);

        contents.Unpublish(contents.GetById(section)!);
        Assert.That(maintenance.Verify().ToString(), Does.EndWith("the index is sound."));

        contents.Publish(contents.GetById(section)!, ["*"]);
        Assert.That(maintenance.Verify().ToString(), Does.EndWith("the index is sound."));
    }

    [Test]
    public async Task APictureIsFoundUntilItsRightsEnd()
    {
        await using var application = await StartAsync();
        using var reader = new HttpClient { BaseAddress = application.ClientOptions.BaseAddress };
        var (contents, medias) = (application.Services.GetRequiredService<IContentService>(), application.Services.GetRequiredService<IMediaService>());
        var story = contents.GetById(application.Services.GetRequiredService<ContentPaths>().KeyOf("/2025/twenty-four-forums-one-theme/", Cultures.English)!.Value)!;
        var picture = medias.GetById(MediaPick.Parse(story.GetValue<string>("leadPicture")).Single().MediaKey)!;
        story.SetValue("leadPictureCaption", "Boatmen hang quillwort lanterns", Cultures.English);
        contents.Save(story);
        Assert.That(contents.Publish(story, [.. Cultures.All]).Success, Is.True);

        var end = DateTimeOffset.UtcNow.AddSeconds(20);
        picture.SetValue("rightsExpire", end.ToOffset(TimeSpan.FromHours(8)).DateTime);
        medias.Save(picture);
        Assert.That(await TotalAsync(reader, "q=quillwort"), Is.EqualTo(2), "the story, and the picture itself");

        Assert.That(async () => await TotalAsync(reader, "q=quillwort"), Is.Zero.After((int)Patience.TotalMilliseconds, 500));
        Assert.That(DateTimeOffset.UtcNow, Is.GreaterThanOrEqualTo(end));
        Assert.That(application.Services.GetRequiredService<SearchMaintenance>().Verify().ToString(), Does.EndWith("the index is sound."));
    }

    [Test]
    public async Task ACaptionThatIsWrittenLaterIsFound()
    {
        await using var application = await StartAsync();
        using var reader = new HttpClient { BaseAddress = application.ClientOptions.BaseAddress };
        var (contents, medias) = (application.Services.GetRequiredService<IContentService>(), application.Services.GetRequiredService<IMediaService>());
        var story = contents.GetById(application.Services.GetRequiredService<ContentPaths>().KeyOf("/2025/twenty-four-forums-one-theme/", Cultures.English)!.Value)!;
        var picture = medias.GetById(MediaPick.Parse(story.GetValue<string>("leadPicture")).Single().MediaKey)!;
        Describe(medias, picture, null);
        foreach (var culture in Cultures.All)
            story.SetValue("leadPictureCaption", null, culture);
        contents.Save(story);
        Assert.That(contents.Publish(story, [.. Cultures.All]).Success, Is.True);

        Describe(medias, picture, "Boatmen hang quillwort lanterns");

        Assert.That(await TotalAsync(reader, "q=quillwort&type=picture"), Is.EqualTo(1));
    }

    [Test]
    public async Task PagesFollowAChangeThatTheIndexCannotTakeInYet()
    {
        await using var application = new NewsApplication();
        await using var shaky = application.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<LostChanges>();
            services.AddSingleton<IPublishedChanges>(provider => provider.GetRequiredService<LostChanges>());
        }));
        using var reader = shaky.CreateClient();
        Assert.That(() => shaky.Services.GetRequiredService<SearchIndexStatus>().IsReady, Is.True.After((int)Patience.TotalMilliseconds, 50));
        const string route = "/2025/twenty-four-forums-one-theme/";
        await reader.GetStringAsync(route);
        var contents = shaky.Services.GetRequiredService<IContentService>();
        var story = contents.GetById(shaky.Services.GetRequiredService<ContentPaths>().KeyOf(route, Cultures.English)!.Value)!;
        story.SetValue("headline", "Quillwort lanterns", Cultures.English);
        contents.Save(story);

        shaky.Services.GetRequiredService<LostChanges>().AreLost = true;
        Assert.That(() => contents.Publish(story, [Cultures.English]).Success, Is.True);
        Assert.That(await reader.GetStringAsync(route), Does.Contain("Quillwort lanterns"));
        Assert.That(await reader.GetStringAsync("/health/ready"), Does.Contain("could not be taken in yet"));

        shaky.Services.GetRequiredService<LostChanges>().AreLost = false;
        Assert.That(async () => await TotalAsync(reader, "q=quillwort&type=article"), Is.EqualTo(1).After((int)Patience.TotalMilliseconds / 2, 200));
    }

    private static async Task<NewsApplication> StartAsync()
    {
        var application = new NewsApplication();
        application.UseKestrel(0);
        application.StartServer();
        await Readiness.WaitAsync(application.ClientOptions.BaseAddress);
        return application;
    }

    private static async Task<int> TotalAsync(HttpClient reader, string query) =>
        JsonNode.Parse(await reader.GetStringAsync($"/api/search?lang=en&{query}"))!["total"]!.GetValue<int>();

    private static void Describe(IMediaService medias, IMedia picture, string? caption)
    {
        picture.SetValue("caption", caption);
        picture.SetValue("captionChinese", null);
        medias.Save(picture);
    }

    /// <summary>The record of changes in a database that is away now and then.</summary>
    private sealed class LostChanges(IContentChangeLog log, IKeyValueService values) : IPublishedChanges
    {
        private readonly RecordedChanges _recorded = new(log, values);

        public bool AreLost { get; set; }

        public Guid Origin => _recorded.Origin;

        public long Latest() => _recorded.Latest();

        public IReadOnlyList<PublishedChange> ReadSince(long sequence, int most) =>
            AreLost ? throw new TimeoutException("The database is away.") : _recorded.ReadSince(sequence, most);
    }

    /// <summary>
    /// The record as search reads it at the moment between a change's commit and the refresh of what readers are shown: the first
    /// reading takes the newest change for known, without a story to be seen behind it.
    /// </summary>
    private sealed class EarlyChanges(IContentChangeLog log, IKeyValueService values) : IPublishedChanges
    {
        private readonly RecordedChanges _recorded = new(log, values);
        private readonly TaskCompletionSource _reading = new();
        private readonly TaskCompletionSource _released = new();
        private int _readings;

        public Task IsBeingRead => _reading.Task;

        public void LetThemBeRead() => _released.SetResult();

        public Guid Origin => _recorded.Origin;

        public long Latest() => _recorded.Latest();

        public IReadOnlyList<PublishedChange> ReadSince(long sequence, int most)
        {
            if (Interlocked.Increment(ref _readings) > 1)
                return _recorded.ReadSince(sequence, most);
            _reading.SetResult();
            _released.Task.Wait(Patience);
            return [new PublishedChange(Latest(), Guid.NewGuid())];
        }
    }
}
