using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Contents;

/// <summary>A language that goes takes with it what was said in it, on each database.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class LanguageRemovalTests(Database database)
{
    private const string English = "en-US";
    private const string Chinese = "zh-CN";
    private static readonly Guid User = Constants.Security.SuperUserKey;

    private CmsSite _site = null!;
    private IContentType _page = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await database.StartSiteAsync();
        _page = await Types.PageAsync(_site);
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    [Test]
    public async Task NothingOfItIsReadOrPublishedAndNothingComesBackWithTheLanguage()
    {
        Guid key = await PublishedAsync("The old bridge", "古桥", English, Chinese);
        Assert.That(Snapshots.Of(_site, key), Does.Contain("古桥"));

        await RemoveChineseAsync();
        await BringChineseBackAsync();

        IContent read = await ReadAsync(key);
        Assert.Multiple(() =>
        {
            Assert.That(read.AvailableCultures, Is.EqualTo(new[] { English }));
            Assert.That(read.PublishedCultures, Is.EqualTo(new[] { English }));
            Assert.That(read.GetValue("summary", Chinese), Is.Null, "the draft");
            Assert.That(read.GetValue("summary", Chinese, published: true), Is.Null, "what is published");
            Assert.That(read.GetValue("summary", English), Is.EqualTo("The old bridge summary"));
            Assert.That(_site.Get<IContentService>().GetVersions(read.Id).Select(version => version.GetValue("summary", Chinese)), Is.All.Null, "its versions");
            Assert.That(Snapshots.Of(_site, key), Does.Contain("The old bridge").And.Not.Contain("古桥"), "what readers get");
        });
    }

    [Test]
    public async Task WhatWasPublishedInNoOtherIsNotPublishedAnyMore()
    {
        await LetEnglishWaitAsync();
        Guid key = await PublishedAsync("Not yet in English", "只有中文", Chinese);

        await RemoveChineseAsync();

        Assert.That((await ReadAsync(key)).Published, Is.False);
        Assert.That(Snapshots.Of(_site, key), Is.Null);
        await PublishAsync(key, English);
        Assert.That(Snapshots.Of(_site, key), Does.Contain("Not yet in English"), "and goes out in the language that is left");
    }

    [Test]
    public async Task WhatWasToGoOutInItDoesNot()
    {
        var created = await _site.Get<IContentEditingService>().CreateAsync(Some.Page(_page, "Tomorrow", "明天"), User);
        DateTimeOffset tomorrow = DateTimeOffset.UtcNow.AddDays(1);
        var scheduled = await _site.Get<IContentPublishingService>().PublishAsync(
            created.Result.Content!.Key,
            [.. new[] { English, Chinese }.Select(culture => new CulturePublishScheduleModel { Culture = culture, Schedule = new ContentScheduleModel { PublishDate = tomorrow } })],
            User);
        Assert.That(scheduled.Success, Is.True, $"{scheduled.Status}");

        await RemoveChineseAsync();

        using ICoreScope scope = _site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        Assert.That(_site.Get<ScheduleStore>().All().Select(entry => entry.Culture), Is.EqualTo(new[] { English }));
    }

    private async Task<IContent> ReadAsync(Guid key) => (await _site.Get<IContentEditingService>().GetAsync(key))!;

    private async Task LetEnglishWaitAsync()
    {
        ILanguageService languages = _site.Get<ILanguageService>();
        ILanguage english = (await languages.GetAsync(English))!;
        english.IsMandatory = false;
        Assert.That((await languages.UpdateAsync(english, User)).Success, Is.True);
    }

    private async Task RemoveChineseAsync() => Assert.That((await _site.Get<ILanguageService>().DeleteAsync(Chinese, User)).Success, Is.True);

    private async Task BringChineseBackAsync() =>
        Assert.That((await _site.Get<ILanguageService>().CreateAsync(new Language(Chinese, "Chinese"), User)).Success, Is.True);

    private async Task<Guid> PublishedAsync(string english, string chinese, params string[] cultures)
    {
        var created = await _site.Get<IContentEditingService>().CreateAsync(Some.Page(_page, english, chinese), User);
        Guid key = created.Result.Content!.Key;
        await PublishAsync(key, cultures);
        return key;
    }

    private async Task PublishAsync(Guid key, params string[] cultures)
    {
        var published = await _site.Get<IContentPublishingService>()
            .PublishAsync(key, [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture })], User);
        Assert.That(published.Status, Is.EqualTo(ContentPublishingOperationStatus.Success));
    }
}
