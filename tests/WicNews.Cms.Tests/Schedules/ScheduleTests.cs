using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Schedules;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Schedules;

/// <summary>What goes out by schedule, on a clock that the tests put forward.</summary>
internal sealed class ScheduleTests
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    private readonly ShiftableTime _time = new();
    private readonly HashSet<Guid> _refused = [];
    private readonly Dictionary<Guid, DateTimeOffset> _earliest = [];
    private CmsSite _site = null!;
    private IContentType _page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Rules rules = new(_refused, _earliest);
        _site = await CmsSite.StartAsync(_time, services => services.AddSingleton<IEarliestRelease>(rules).AddSingleton<INotificationHandler<ContentPublishingNotification>>(rules));
        _page = await Types.PageAsync(_site);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    private IContentService Contents => _site.Get<IContentService>();

    private DateTimeOffset Now => _time.GetUtcNow();

    [Test]
    public async Task AStoryGoesOutAtItsTimeAndNotBefore()
    {
        var key = await CreateAsync("On time");
        await ScheduleAsync(key, Now.AddHours(1));

        await RunAsync(TimeSpan.FromMinutes(59));
        Assert.That(Contents.GetById(key)!.Published, Is.False);

        await RunAsync(TimeSpan.FromMinutes(2));
        Assert.That(Contents.GetById(key)!.Published, Is.True);
        Assert.That(_site.Get<ScheduleBoard>().All().Where(entry => entry.ContentKey == key), Is.Empty);
    }

    [Test]
    public async Task WhatWasScheduledGoesOutAndLaterEditsStayADraft()
    {
        var key = await CreateAsync("Approved");
        await ScheduleAsync(key, Now.AddHours(1));
        await SaveAsync(key, "Rewritten since");

        await RunAsync(TimeSpan.FromHours(2));

        var story = Contents.GetById(key)!;
        Assert.Multiple(() =>
        {
            Assert.That(story.GetPublishName("en-US"), Is.EqualTo("Approved"));
            Assert.That(story.GetValue("summary", "en-US", published: true), Is.EqualTo("Approved summary"));
            Assert.That(story.GetValue("title", published: true), Is.EqualTo("Approved title"));
            Assert.That(story.GetCultureName("en-US"), Is.EqualTo("Rewritten since"));
            Assert.That(story.GetValue("summary", "en-US"), Is.EqualTo("Rewritten since summary"));
            Assert.That(Snapshots.Of(_site, key), Does.Contain("Approved").And.Not.Contain("Rewritten"));
        });
    }

    [Test]
    public async Task AStoryThatIsPublishedAlreadyIsReplacedByWhatWasScheduled()
    {
        var key = await CreateAsync("First");
        await PublishAsync(key);
        await SaveAsync(key, "Second");
        await ScheduleAsync(key, Now.AddHours(1));
        await SaveAsync(key, "Third");

        await RunAsync(TimeSpan.FromHours(2));

        var story = Contents.GetById(key)!;
        Assert.That((story.GetPublishName("en-US"), story.GetCultureName("en-US")), Is.EqualTo(("Second", "Third")));
    }

    [Test]
    public async Task SchedulingAgainApprovesTheNewerText()
    {
        var key = await CreateAsync("First approval");
        await ScheduleAsync(key, Now.AddHours(1));
        await SaveAsync(key, "Second approval");
        await ScheduleAsync(key, Now.AddHours(2));

        await RunAsync(TimeSpan.FromHours(3));

        Assert.That(Contents.GetById(key)!.GetPublishName("en-US"), Is.EqualTo("Second approval"));
    }

    [Test]
    public async Task SchedulingOneLanguageLeavesTheOthersPinAsItIs()
    {
        var key = await CreateAsync("English", "中文");
        await ScheduleAsync(key, Now.AddHours(1));
        await SaveAsync(key, "English later", "中文之后");
        await ScheduleAsync(key, Now.AddHours(1), culture: "zh-CN");

        await RunAsync(TimeSpan.FromHours(2));

        var story = Contents.GetById(key)!;
        Assert.That((story.GetPublishName("en-US"), story.GetPublishName("zh-CN")), Is.EqualTo(("English", "中文之后")));
    }

    [Test]
    public async Task ACancelledScheduleDoesNothing()
    {
        var key = await CreateAsync("Cancelled");
        await ScheduleAsync(key, Now.AddHours(1));
        _site.Get<ScheduleBoard>().Cancel(_site.Get<ScheduleBoard>().All().Single(entry => entry.ContentKey == key));

        await RunAsync(TimeSpan.FromHours(2));

        Assert.That(Contents.GetById(key)!.Published, Is.False);
    }

    [Test]
    public async Task AScheduleWithoutTimesCancelsToo()
    {
        var key = await CreateAsync("Emptied");
        await ScheduleAsync(key, Now.AddHours(1));
        await ScheduleAsync(key, null);

        Assert.That(_site.Get<ScheduleBoard>().All().Where(entry => entry.ContentKey == key), Is.Empty);
    }

    [Test]
    public async Task AServerThatSleptDoesEverythingInTheOrderOfTheTimesAndOnce()
    {
        var withdrawnAndBack = await CreateAsync("Withdrawn and back");
        var outAndGone = await CreateAsync("Out and gone");
        await PublishAsync(withdrawnAndBack);
        await ScheduleAsync(withdrawnAndBack, Now.AddMinutes(40), Now.AddMinutes(20));
        await ScheduleAsync(outAndGone, Now.AddMinutes(10), Now.AddMinutes(50));

        await RunAsync(TimeSpan.FromHours(2));

        Assert.That(Contents.GetById(withdrawnAndBack)!.Published, Is.True);
        Assert.That(Contents.GetById(outAndGone)!.Published, Is.False);
        Assert.That(Published(outAndGone), Is.EqualTo(1));
        await RunAsync(TimeSpan.FromHours(1));
        Assert.That((Published(withdrawnAndBack), Published(outAndGone)), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task TwoRunsAtOnceDoItOnce()
    {
        var key = await CreateAsync("Once");
        await ScheduleAsync(key, Now.AddMinutes(1));
        _time.Forward(TimeSpan.FromMinutes(2));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _site.Get<ScheduleRunner>().RunDueAsync(CancellationToken.None))));

        Assert.That(Published(key), Is.EqualTo(1));
    }

    [Test]
    public async Task AfterARestartWhatIsDueGoesOut()
    {
        var folder = Directory.CreateTempSubdirectory("wicnews-restart-");
        Guid key;
        await using (var first = await CmsSite.StartAsync(_time, folder.FullName))
        {
            var page = await Types.PageAsync(first);
            key = (await first.Get<IContentEditingService>().CreateAsync(Some.Page(page, "Before the restart"), User)).Result!.Content!.Key;
            await ScheduleAsync(key, Now.AddMinutes(5), site: first);
            await first.Get<IContentEditingService>().UpdateAsync(key, Some.Update("Edited before the restart"), User);
        }

        _time.Forward(TimeSpan.FromMinutes(6));
        await using (var second = await CmsSite.StartAsync(_time, folder.FullName))
        {
            // The job of the running site does it: nobody calls it here.
            for (var tries = 0; tries < 100 && second.Get<IContentService>().GetById(key)!.Published is false; tries++)
                await Task.Delay(100);
            Assert.That(second.Get<IContentService>().GetById(key)!.GetPublishName("en-US"), Is.EqualTo("Before the restart"));
        }

        folder.Delete(recursive: true);
    }

    [Test]
    public async Task WhatCannotGoOutIsTakenOffAndSaidInTheHistory()
    {
        var key = await CreateAsync("Thrown away");
        await ScheduleAsync(key, Now.AddMinutes(1));
        await _site.Get<IContentEditingService>().MoveToRecycleBinAsync(key, User);

        await RunAsync(TimeSpan.FromMinutes(2));

        var story = Contents.GetById(key)!;
        var history = await _site.Get<IAuditService>().GetItemsByKeyAsync(key, UmbracoObjectTypes.Document, 0, 50);
        Assert.That(history.Items.Select(item => item.Comment), Has.Some.Contains("recycle bin"));
        Assert.That(_site.Get<ScheduleBoard>().All().Where(entry => entry.ContentKey == key), Is.Empty);
        Assert.That(story.Published, Is.False);
    }

    [Test]
    public async Task AnEndThatIsSetLaterLeavesWhatWasApproved()
    {
        var key = await CreateAsync("Approved for six");
        await ScheduleAsync(key, Now.AddHours(1));
        await SaveAsync(key, "Not approved");
        _site.Get<ScheduleBoard>().SetEnd(key, "en-us", Now.AddHours(5).UtcDateTime);

        await RunAsync(TimeSpan.FromHours(2));
        Assert.That(Contents.GetById(key)!.GetPublishName("en-US"), Is.EqualTo("Approved for six"));
        await RunAsync(TimeSpan.FromHours(4));
        Assert.That(Contents.GetById(key)!.Published, Is.False);
    }

    [Test]
    public async Task WhatCannotGoOutIsListedUntilItIsSeenTo()
    {
        var key = await CreateAsync("Not yet whole");
        await ScheduleAsync(key, Now.AddMinutes(1));
        _refused.Add(key);
        await RunAsync(TimeSpan.FromMinutes(2));

        var failed = _site.Get<ScheduleBoard>().Failed().Single(entry => entry.ContentKey == key);
        Assert.That((failed.Culture, failed.Action, failed.Failed), Is.EqualTo(("en-US", ContentScheduleAction.Release, "Not this one.")));
        await RunAsync(TimeSpan.FromMinutes(2));
        Assert.That(Published(key), Is.Zero, "it is not tried again by itself");

        _refused.Remove(key);
        await PublishAsync(key);
        Assert.That(_site.Get<ScheduleBoard>().Failed().Where(entry => entry.ContentKey == key), Is.Empty);
    }

    [Test]
    public async Task ATakingDownThatFailedIsSettledWhenItIsTakenDownByHand()
    {
        var key = await CreateAsync("Stays too long");
        await PublishAsync(key);
        using (var scope = _site.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            scope.WriteLock(Constants.Locks.ContentTree);
            _site.Get<FailedSchedules>().Add(
                new Scheduled(Guid.NewGuid(), Contents.GetById(key)!.Id, key, "en-US", Now.UtcDateTime, ContentScheduleAction.Expire, null, null), "Not now.");
            scope.Complete();
        }

        await PublishAsync(key);
        Assert.That(_site.Get<ScheduleBoard>().Failed().Count(entry => entry.ContentKey == key), Is.EqualTo(1), "it is still out");
        Contents.Unpublish(Contents.GetById(key)!);
        Assert.That(_site.Get<ScheduleBoard>().Failed().Where(entry => entry.ContentKey == key), Is.Empty);
    }

    [Test]
    public async Task WhatMustNotGoOutYetIsPutOffAndGoesOutThenAsItWasApproved()
    {
        var key = await CreateAsync("Under embargo");
        await ScheduleAsync(key, Now.AddHours(1));
        await SaveAsync(key, "Written since");
        _earliest[key] = Now.AddHours(3);

        await RunAsync(TimeSpan.FromHours(2));
        Assert.That(Contents.GetById(key)!.Published, Is.False);
        Assert.That(_site.Get<ScheduleBoard>().All().Single(entry => entry.ContentKey == key).Failed, Is.Null);

        await RunAsync(TimeSpan.FromHours(2));
        Assert.That(Contents.GetById(key)!.GetPublishName("en-US"), Is.EqualTo("Under embargo"));
    }

    [Test]
    public async Task WhatIsToBeTakenDownBeforeItMayGoOutDoesNotGoOut()
    {
        var key = await CreateAsync("Too late");
        await ScheduleAsync(key, Now.AddHours(1), Now.AddHours(2));
        _earliest[key] = Now.AddHours(3);

        await RunAsync(TimeSpan.FromMinutes(90));

        Assert.That(Published(key), Is.Zero);
        Assert.That(_site.Get<ScheduleBoard>().Failed().Single(entry => entry.ContentKey == key && entry.Action == ContentScheduleAction.Release).Failed, Does.Contain("taken down"));
    }

    [Test]
    public async Task AnEarlierTextThatGoesOutEndsNoReviewOfTheLaterOne()
    {
        var key = await CreateAsync("First text");
        await ScheduleAsync(key, Now.AddHours(2));
        _time.Forward(TimeSpan.FromHours(1));
        await SaveAsync(key, "Second text");
        await RequestAsync(key);

        await RunAsync(TimeSpan.FromHours(2));

        Assert.That(Contents.GetById(key)!.GetPublishName("en-US"), Is.EqualTo("First text"));
        Assert.That(_site.Get<ReviewStore>().Find(key).Single().State, Is.EqualTo(ReviewState.Requested));
        await PublishAsync(key);
        Assert.That(_site.Get<ReviewStore>().Find(key).Single().State, Is.EqualTo(ReviewState.Approved));
    }

    [Test]
    public async Task TheTextThatWasAskedAboutEndsItsReviewWhenItGoesOut()
    {
        var key = await CreateAsync("Asked about");
        await RequestAsync(key);
        _time.Forward(TimeSpan.FromMinutes(1));
        await ScheduleAsync(key, Now.AddHours(1));
        await SaveAsync(key, "Asked about, and gone on with");

        await RunAsync(TimeSpan.FromHours(2));

        Assert.That(_site.Get<ReviewStore>().Find(key).Single().State, Is.EqualTo(ReviewState.Approved));
    }

    [Test]
    public async Task AVersionThatAnEditorKeepsStaysKeptWhenItsScheduleIsDone()
    {
        var key = await CreateAsync("For the archive");
        await ScheduleAsync(key, Now.AddHours(1));
        var pinned = _site.Get<ScheduleBoard>().All().Single(entry => entry.ContentKey == key).Version!.Value;
        await _site.Get<IContentVersionService>().SetPreventCleanupAsync(pinned.ToGuid(), true, User);

        await RunAsync(TimeSpan.FromHours(2));

        var versions = await _site.Get<IContentVersionService>().GetPagedContentVersionsAsync(key, null, 0, 20);
        Assert.That(versions.Result!.Items.Single(version => version.VersionId == pinned).PreventCleanup, Is.True);
    }

    private async Task RequestAsync(Guid key) =>
        _site.Get<ReviewStore>().Request(Contents.GetById(key)!, (await _site.Get<IUserService>().GetAsync(User))!, ["en-US"], "Please.");

    /// <summary>A rule of the site against publishing, and a time before which some must not go out.</summary>
    private sealed class Rules(HashSet<Guid> refused, Dictionary<Guid, DateTimeOffset> earliest) : INotificationHandler<ContentPublishingNotification>, IEarliestRelease
    {
        public void Handle(ContentPublishingNotification notification)
        {
            if (notification.PublishedEntities.Any(content => refused.Contains(content.Key)))
                notification.CancelOperation(new EventMessage("Rule", "Not this one.", EventMessageType.Error));
        }

        public DateTimeOffset? Of(IContent draft) => earliest.TryGetValue(draft.Key, out var time) ? time : null;
    }

    private async Task RunAsync(TimeSpan later)
    {
        _time.Forward(later);
        await _site.Get<ScheduleRunner>().RunDueAsync(CancellationToken.None);
    }

    // How often the document went out: each leaves a line in the history.
    private int Published(Guid key) => _site.Get<IAuditService>().GetItemsByKeyAsync(key, UmbracoObjectTypes.Document, 0, 100).GetAwaiter().GetResult()
        .Items.Count(item => item.AuditType is AuditType.PublishVariant or AuditType.Publish);

    private async Task<Guid> CreateAsync(string english, string? chinese = null)
    {
        var created = await _site.Get<IContentEditingService>().CreateAsync(Some.Page(_page, english, chinese), User);
        Assert.That(created.Success, Is.True, $"{created.Status}");
        return created.Result!.Content!.Key;
    }

    private async Task SaveAsync(Guid key, string english, string? chinese = null) =>
        Assert.That((await _site.Get<IContentEditingService>().UpdateAsync(key, Some.Update(english, chinese), User)).Success, Is.True);

    private async Task PublishAsync(Guid key) =>
        Assert.That((await _site.Get<IContentPublishingService>().PublishAsync(key, [new CulturePublishScheduleModel { Culture = "en-US" }], User)).Success, Is.True);

    private async Task ScheduleAsync(
        Guid key, DateTimeOffset? publish, DateTimeOffset? unpublish = null, string culture = "en-US", CmsSite? site = null)
    {
        var model = new CulturePublishScheduleModel { Culture = culture, Schedule = new ContentScheduleModel { PublishDate = publish, UnpublishDate = unpublish } };
        var attempt = await (site ?? _site).Get<IContentPublishingService>().PublishAsync(key, [model], User);
        Assert.That(attempt.Success, Is.True, $"{attempt.Status}");
    }
}
