using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Contents;

/// <summary>What holds of documents beside their values: their names among siblings, their order in lists, their versions, what is said of them elsewhere.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DocumentCareTests(Database database)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;
    private CmsSite _site = null!;
    private IContentType _page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await database.StartSiteAsync();
        _page = await Types.PageAsync(_site);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [Test]
    public async Task NamesThatDifferInCaseOnlyAreNumberedForTheirAddressesWouldBeTheSame()
    {
        Guid parent = await CreateAsync("Parent of cases");
        await CreateAsync("Apec (1)", "峰会 apec", parent);

        Guid first = await CreateAsync("APEC", "峰会 Apec", parent);
        Guid second = await CreateAsync("apec", parent: parent);
        Guid longer = await CreateAsync("Apec again", parent: parent);

        Assert.Multiple(() =>
        {
            Assert.That(NameOf(first), Is.EqualTo("APEC"));
            Assert.That(NameOf(first, "zh-CN"), Is.EqualTo("峰会 Apec (1)"));
            Assert.That(NameOf(second), Is.EqualTo("apec (2)"));
            Assert.That(NameOf(longer), Is.EqualTo("Apec again"));
        });
    }

    [Test]
    public async Task ACopyOfANumberedNameCountsOn()
    {
        Guid parent = await CreateAsync("Parent of live pages");
        await CreateAsync("Live", parent: parent);
        Guid second = await CreateAsync("Live", parent: parent);
        Guid third = (await Editing.CopyAsync(second, parent, relateToOriginal: false, includeDescendants: false, User)).Result!.Key;
        await CreateAsync("Summit (2)", parent: parent);
        Guid ownNumber = await CreateAsync("Summit (2)", parent: parent);

        Assert.That(new[] { second, third, ownNumber }.Select(key => NameOf(key)), Is.EqualTo(new[] { "Live (1)", "Live (2)", "Summit (2) (1)" }));
    }

    [Test]
    public async Task AListIsSearchedAndOrderedInTheLanguageThatItIsReadIn()
    {
        Guid parent = await CreateAsync("Read in Chinese");
        Guid silk = await CreateAsync("Silk road", "丝绸之路", parent);
        Guid tea = await CreateAsync("Tea road", "茶路", parent);
        Guid english = await CreateAsync("Salt road", parent: parent);
        await _site.Get<IContentPublishingService>().PublishAsync(parent, [new CulturePublishScheduleModel { Culture = "en-US" }], User);
        await _site.Get<IContentPublishingService>().PublishAsync(silk, [new CulturePublishScheduleModel { Culture = "en-US" }], User);
        await _site.Get<IContentPublishingService>().PublishAsync(tea, [new CulturePublishScheduleModel { Culture = "en-US" }, new CulturePublishScheduleModel { Culture = "zh-CN" }], User);
        int id = Read(parent).Id;

        IEnumerable<Guid> Found(string name, string? culture) => _site.Get<IContentService>().GetPagedChildren(
            id, 0, 10, out _, null, _site.Get<ICoreScopeProvider>().CreateQuery<IContent>().Where(child => child.Name!.Contains(name)), Ordering.By("name", Direction.Ascending, culture)).Select(child => child.Key);

        Assert.That(Found("之路", "zh-CN"), Is.EqualTo(new[] { silk }));
        Assert.That(Found("ROAD", "zh-CN"), Is.EqualTo(new[] { english }), "what has no Chinese name is shown with its own");
        Assert.That(Found("road", null), Is.EquivalentTo(new[] { silk, tea, english }));
        Assert.That(
            _site.Get<IContentService>().GetPagedChildren(id, 0, 1, out _, null, null, Ordering.By("published", Direction.Descending, "zh-CN")).Single().Key, Is.EqualTo(tea));
    }

    [Test]
    public async Task ListsAreOrderedByTheNamesOfThoseWhoWrote()
    {
        Guid parent = await CreateAsync("Written by several");
        Guid zoe = await WrittenAsync("Zoe", parent);
        Guid adam = await WrittenAsync("adam", parent);
        int id = Read(parent).Id;

        IEnumerable<Guid> By(string field) => _site.Get<IContentService>().GetPagedChildren(id, 0, 10, out _, null, null, Ordering.By(field)).Select(child => child.Key);

        Assert.That(By("updater"), Is.EqualTo(new[] { adam, zoe }));
        Assert.That(By("owner"), Is.EqualTo(new[] { adam, zoe }));
    }

    [Test]
    public async Task TheVersionsOfALanguageAreThoseThatHaveIt()
    {
        Guid key = await CreateAsync("English first");
        var published = await _site.Get<IContentPublishingService>().PublishAsync(key, [new CulturePublishScheduleModel { Culture = "en-US" }], User);
        Assert.That(published.Status, Is.EqualTo(ContentPublishingOperationStatus.Success));
        await Editing.UpdateAsync(key, Some.Update("Then both", "然后中文"), User);
        IContentVersionService versions = _site.Get<IContentVersionService>();

        var english = await versions.GetPagedContentVersionsAsync(key, "en-US", 0, 10);
        var chinese = await versions.GetPagedContentVersionsAsync(key, "zh-CN", 0, 10);

        Assert.That((english.Result!.Total, chinese.Result!.Total), Is.EqualTo((2, 1)));
        Assert.That(chinese.Result.Items.Single().CurrentDraftVersion, Is.True);
    }

    [Test]
    public async Task AVersionThatIsToGoOutLaterIsNotCleanedUpThoughSomebodyLetItGo()
    {
        Guid key = await CreateAsync("Goes out in a year");
        ContentScheduleModel schedule = new() { PublishDate = DateTimeOffset.UtcNow.AddYears(1) };
        await _site.Get<IContentPublishingService>().PublishAsync(key, [new CulturePublishScheduleModel { Culture = "en-US", Schedule = schedule }], User);
        IContentVersionService versions = _site.Get<IContentVersionService>();
        ContentVersionMeta waiting = (await versions.GetPagedContentVersionsAsync(key, null, 0, 10)).Result!.Items.Single(version => !version.CurrentDraftVersion);
        await versions.SetPreventCleanupAsync(waiting.VersionId.ToGuid(), false, User);

        versions.PerformContentVersionCleanup(DateTime.UtcNow.AddMonths(11));

        Assert.That((await versions.GetPagedContentVersionsAsync(key, null, 0, 10)).Result!.Items.Select(version => version.VersionId), Does.Contain(waiting.VersionId));
    }

    [Test]
    public async Task WhatWasSavedHasTheTagThatItIsReadBackWith()
    {
        for (int time = 0; time < 5; time++)
        {
            IContent saved = (await Editing.CreateAsync(Some.Page(_page, "Tagged"), User)).Result.Content!;

            Assert.That(EntityTag.Of(saved), Is.EqualTo(EntityTag.Of(Read(saved.Key))));
        }
    }

    [Test]
    public async Task ADocumentThatGoesLeavesNoPermissionsInGroupsWhichCouldNotBeSavedWithThem()
    {
        Guid key = await CreateAsync("Only for the night desk");
        IUserGroupService groups = _site.Get<IUserGroupService>();
        UserGroup night = new(_site.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), 0, "nightDesk", "Night desk", "icon-lock");
        night.GranularPermissions.Add(new DocumentGranularPermission { Key = key, Permission = ActionPublish.ActionLetter });
        night.StartContentId = Read(key).Id;
        Assert.That((await groups.CreateAsync(night, User)).Status, Is.EqualTo(UserGroupOperationStatus.Success));

        User starting = NewUser("starting");
        starting.StartContentIds = [Read(key).Id];
        SaveUser(starting);

        await Editing.DeleteAsync(key, User);

        IUserGroup read = (await groups.GetAsync(night.Key))!;
        Assert.That((read.GranularPermissions.Count, read.StartContentId, _site.Get<IUserService>().GetByUsername(starting.Username)!.StartContentIds), Is.EqualTo((0, (int?)null, Array.Empty<int>())));
        Assert.That((await groups.UpdateAsync(read, User)).Status, Is.EqualTo(UserGroupOperationStatus.Success));
    }

    [Test]
    public async Task OfWhatIsUsedByManyAPageIsReadAndAllAreCounted()
    {
        const int users = 40, page = 5;
        Guid target = await CreateAsync("Used by many");
        for (int number = 0; number < users; number++)
        {
            ContentCreateModel model = Some.Page(_page, $"User {number:00}");
            model.Properties = [.. model.Properties, new PropertyValueModel { Alias = "related", Value = Some.Reference(target) }];
            await Editing.CreateAsync(model, User);
        }

        using RowsRead rows = await RowsRead.BeginAsync();
        var used = (await _site.Get<ITrackedReferencesService>().GetPagedRelationsForItemAsync(target, UmbracoObjectTypes.Document, page, page, true)).Result;

        Assert.Multiple(() =>
        {
            Assert.That(used.Total, Is.EqualTo(users));
            Assert.That(used.Items.Select(item => item.NodeName), Is.EqualTo(Enumerable.Range(page, page).Select(number => $"User {number:00}")));
            Assert.That(rows.Count, Is.LessThan(users));
        });
    }

    [Test]
    public async Task WhatIsDeletedWhileAListIsReadIsNotInIt()
    {
        Guid parent = await CreateAsync("Listed");
        Guid stays = await CreateAsync("Stays", parent: parent);
        Guid goes = await CreateAsync("Goes", parent: parent);
        int id = Read(parent).Id, going = Read(goes).Id;
        await using CmsDbContext database = await _site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync();
        await database.Set<VersionRow>().Where(version => version.ContentId == going).ExecuteDeleteAsync();

        Assert.That(_site.Get<IContentService>().GetPagedChildren(id, 0, 10, out _, null, null, Ordering.By("sortOrder")).Select(child => child.Key), Is.EqualTo(new[] { stays }));
    }

    private IContentEditingService Editing => _site.Get<IContentEditingService>();

    private IContent Read(Guid key) => _site.Get<IContentService>().GetById(key) ?? throw new InvalidOperationException($"{key} is gone");

    private string? NameOf(Guid key, string culture = "en-US") => Read(key).GetCultureName(culture);

    private async Task<Guid> CreateAsync(string english, string? chinese = null, Guid? parent = null) =>
        (await Editing.CreateAsync(Some.Page(_page, english, chinese, parent: parent), User)).Result.Content!.Key;

    private async Task<Guid> WrittenAsync(string name, Guid parent)
    {
        User writer = NewUser(name);
        SaveUser(writer);
        IContent written = Read(await CreateAsync($"By {name}", parent: parent));
        written.CreatorId = writer.Id;
        Assert.That(_site.Get<IContentService>().Save(written, writer.Id).Success, Is.True);
        return written.Key;
    }

    private User NewUser(string name) => new(_site.Get<IOptions<GlobalSettings>>().Value, name, $"{name}@wicnews.example", $"{name}@wicnews.example", "not a hash");

    private void SaveUser(User user)
    {
        using ICoreScope scope = _site.Get<ICoreScopeProvider>().CreateCoreScope();
        _site.Get<IUserRepository>().Save(user);
        scope.Complete();
    }
}
