using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Changes;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Contents;

/// <summary>What editors do to documents, through Umbraco's own services, on each database.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DocumentTests(Database database)
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
        {
            await _site.DisposeAsync();
        }
    }

    [Test]
    public async Task WhatIsCreatedIsReadBackInBothLanguages()
    {
        Guid key = await CreateAsync("Canal bridges", "运河上的桥", rank: 3);

        IContent read = await ReadAsync(key);

        Assert.Multiple(() =>
        {
            Assert.That(read.GetCultureName("en-US"), Is.EqualTo("Canal bridges"));
            Assert.That(read.GetCultureName("zh-CN"), Is.EqualTo("运河上的桥"));
            Assert.That(read.GetValue("summary", "zh-CN"), Is.EqualTo("运河上的桥 summary"));
            Assert.That(read.GetValue<int>("rank"), Is.EqualTo(3));
            Assert.That(read.Published, Is.False);
        });
    }

    [Test]
    public async Task PublishingOneLanguageLeavesTheOtherADraft()
    {
        Guid key = await CreateAsync("Published in English", "中文草稿");

        await PublishAsync(key, "en-US");

        IContent read = await ReadAsync(key);
        Assert.Multiple(() =>
        {
            Assert.That(read.Published, Is.True);
            Assert.That(read.PublishedCultures, Is.EquivalentTo(new[] { "en-US" }));
            Assert.That(read.GetValue("summary", "en-US", published: true), Is.EqualTo("Published in English summary"));
            Assert.That(read.GetValue("summary", "zh-CN", published: true), Is.Null);
            Assert.That(Snapshots.Of(_site, key), Does.Contain("Published in English").And.Not.Contain("中文草稿"));
        });
    }

    [Test]
    public async Task AMandatoryValueThatIsMissingKeepsALanguageFromBeingPublished()
    {
        ContentCreateModel model = Some.Page(_page, "No summary");
        model.Properties = [.. model.Properties.Where(property => property.Alias != "summary")];
        var created = await Editing.CreateAsync(model, User);

        var published = await TryPublishAsync(created.Result.Content!.Key, "en-US");

        Assert.Multiple(() =>
        {
            Assert.That(published.Success, Is.False);
            Assert.That(published.Status, Is.EqualTo(ContentPublishingOperationStatus.ContentInvalid));
            Assert.That(Snapshots.Of(_site, created.Result.Content.Key), Is.Null);
        });
    }

    [Test]
    public async Task AnUpdateAfterPublicationStaysADraftUntilPublishedAgain()
    {
        Guid key = await CreateAsync("First words");
        await PublishAsync(key, "en-US");

        await UpdateAsync(key, "Second words");

        IContent draft = await ReadAsync(key);
        Assert.Multiple(() =>
        {
            Assert.That(draft.Edited, Is.True);
            Assert.That(draft.EditedCultures, Does.Contain("en-US"));
            Assert.That(Snapshots.Of(_site, key), Does.Contain("First words").And.Not.Contain("Second words"));
        });
        await PublishAsync(key, "en-US");
        Assert.Multiple(() =>
        {
            Assert.That(ReadAsync(key).Result.Edited, Is.False);
            Assert.That(Snapshots.Of(_site, key), Does.Contain("Second words").And.Not.Contain("First words"));
        });
    }

    [Test]
    public async Task SiblingsOfOneNameAreNumbered()
    {
        Guid parent = await CreateAsync("Parent of twins");

        Guid first = await CreateAsync("Twin", parent: parent);
        Guid second = await CreateAsync("Twin", parent: parent);

        Assert.That(new[] { (await ReadAsync(first)).GetCultureName("en-US"), (await ReadAsync(second)).GetCultureName("en-US") }, Is.EqualTo(new[] { "Twin", "Twin (1)" }));
    }

    [TestCase("sortOrder")]
    [TestCase("name")]
    public async Task AWindowOfSiblingsSaysHowManyAreBeforeAndAfterIt(string order)
    {
        Guid parent = await CreateAsync($"Parent of seven by {order}");
        List<Guid> children = [];
        for (int number = 0; number < 7; number++)
        {
            children.Add(await CreateAsync($"Child {number}", parent: parent));
        }

        IEnumerable<Guid> Window(Guid target, int before, int after, out long totalBefore, out long totalAfter) => _site.Get<IEntityService>()
            .GetSiblings(target, [UmbracoObjectTypes.Document], before, after, out totalBefore, out totalAfter, null, Ordering.By(order)).Select(sibling => sibling.Key);

        Assert.That(Window(children[3], 2, 1, out long earlier, out long later), Is.EqualTo(children[1..5]));
        Assert.That((earlier, later), Is.EqualTo((1, 2)));
        Assert.That(Window(children[0], 2, 10, out earlier, out later), Is.EqualTo(children));
        Assert.That((earlier, later), Is.EqualTo((0, 0)));
        Assert.That(Window(Guid.NewGuid(), 2, 2, out _, out _), Is.Empty);
    }

    [Test]
    public async Task AnOrderByAPropertyFollowsEverySave()
    {
        Guid parent = await CreateAsync("Ranked");
        Guid first = await CreateAsync("Rank one", rank: 1, parent: parent);
        Guid second = await CreateAsync("Rank two", rank: 2, parent: parent);
        int id = (await ReadAsync(parent)).Id;

        IEnumerable<Guid> Ranked() => _site.Get<IContentService>()
            .GetPagedChildren(id, 0, 10, out _, null, null, Ordering.By("rank", Direction.Ascending, isCustomField: true)).Select(child => child.Key);

        Assert.That(Ranked(), Is.EqualTo(new[] { first, second }));
        await PublishAsync(parent, "en-US");
        await PublishAsync(first, "en-US");
        IContent changed = await ReadAsync(first);
        changed.SetValue("rank", 3);
        Assert.That(_site.Get<IContentService>().Save(changed).Success, Is.True);
        Assert.That(Ranked(), Is.EqualTo(new[] { second, first }));
        changed.SetValue("rank", null);
        Assert.That(_site.Get<IContentService>().Save(changed).Success, Is.True);
        Assert.That(Ranked(), Is.EqualTo(new[] { first, second }), "what has no value comes first");
    }

    [Test]
    public async Task AMovedBranchKeepsItsShapeAndItsPublicationElsewhere()
    {
        Guid from = await CreateAsync("Move from");
        Guid to = await CreateAsync("Move to");
        Guid child = await CreateAsync("Moved child", parent: from);
        Guid grandchild = await CreateAsync("Moved grandchild", parent: child);
        await PublishAsync(from, "en-US");
        await PublishAsync(child, "en-US");
        await PublishAsync(grandchild, "en-US");

        Assert.That((await Editing.MoveAsync(child, to, User)).Status, Is.EqualTo(ContentEditingOperationStatus.Success));

        IContent target = await ReadAsync(to);
        IContent moved = await ReadAsync(child);
        IContent below = await ReadAsync(grandchild);
        Assert.Multiple(() =>
        {
            Assert.That(moved.Path, Is.EqualTo($"{target.Path},{moved.Id}"));
            Assert.That(below.Path, Is.EqualTo($"{moved.Path},{below.Id}"));
            Assert.That(below.Level, Is.EqualTo(target.Level + 2));
            Assert.That(Snapshots.PathOf(_site, grandchild), Is.EqualTo(below.Path));
            Assert.That(_site.Get<IDocumentNavigationQueryService>().TryGetParentKey(child, out Guid? parent) ? parent : null, Is.EqualTo(to));
        });
    }

    [Test]
    public async Task ACopyIsADraftOfItsOwnWithItsDescendants()
    {
        Guid parent = await CreateAsync("Copied");
        await CreateAsync("Copied child", parent: parent);
        await PublishAsync(parent, "en-US");

        var copied = await Editing.CopyAsync(parent, null, relateToOriginal: true, includeDescendants: true, User);

        Assert.That(copied.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        IContent copy = copied.Result!;
        Assert.Multiple(() =>
        {
            Assert.That(copy.Key, Is.Not.EqualTo(parent));
            Assert.That(ReadAsync(copy.Key).Result.Published, Is.False);
            Assert.That(_site.Get<IContentService>().CountChildren(copy.Id), Is.EqualTo(1));
            Assert.That(_site.Get<IRelationService>().GetByChildId(copy.Id).Single().RelationType.Alias, Is.EqualTo("relateDocumentOnCopy"));
        });
    }

    [Test]
    public async Task ACopiedBranchKeepsTheOrderThatItsEditorGaveIt()
    {
        Guid parent = await CreateAsync("Copied in order");
        Guid[] children = [await CreateAsync("A", parent: parent), await CreateAsync("B", parent: parent), await CreateAsync("C", parent: parent)];
        await Editing.SortAsync(parent, children.Reverse().Select((child, place) => new SortingModel { Key = child, SortOrder = place }), User);
        Guid target = await CreateAsync("Copied to");
        await CreateAsync("There before", parent: target);

        IContent copy = (await Editing.CopyAsync(parent, target, relateToOriginal: false, includeDescendants: true, User)).Result!;

        IEnumerable<string?> Names(int id) => _site.Get<IContentService>().GetPagedChildren(id, 0, 10, out _, null, null, Ordering.By("sortOrder")).Select(child => child.Name);
        Assert.That(Names(copy.Id), Is.EqualTo(new[] { "C", "B", "A" }));
        Assert.That(Names((await ReadAsync(target)).Id), Is.EqualTo(new[] { "There before", "Copied in order" }));
    }

    [Test]
    public async Task SortingChangesTheOrderForEditorsAndReaders()
    {
        Guid parent = await CreateAsync("Sorted");
        Guid first = await CreateAsync("Was first", parent: parent);
        Guid second = await CreateAsync("Was second", parent: parent);
        await PublishAsync(parent, "en-US");
        await PublishAsync(first, "en-US");

        await Editing.SortAsync(parent, [new SortingModel { Key = second, SortOrder = 0 }, new SortingModel { Key = first, SortOrder = 1 }], User);

        IEnumerable<IEntitySlim> children = _site.Get<IEntityService>().GetPagedChildren(parent, UmbracoObjectTypes.Document, 0, 10, out _);
        Assert.Multiple(() =>
        {
            Assert.That(children.Select(child => child.Key), Is.EqualTo(new[] { second, first }));
            Assert.That(_site.Get<IDocumentNavigationQueryService>().TryGetChildrenKeys(parent, out IEnumerable<Guid> keys) ? keys : [], Is.EqualTo(new[] { second, first }));
            Assert.That(Snapshots.SortOrderOf(_site, first), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task WhatIsTrashedIsGoneForReadersAndComesBackAsADraft()
    {
        Guid parent = await CreateAsync("Trashed parent");
        Guid child = await CreateAsync("Trashed child", parent: parent);
        await PublishAsync(parent, "en-US");
        await PublishAsync(child, "en-US");

        await Editing.MoveToRecycleBinAsync(parent, User);

        Assert.Multiple(() =>
        {
            Assert.That(ReadAsync(child).Result.Trashed, Is.True);
            Assert.That(Snapshots.Of(_site, parent), Is.Null);
            Assert.That(Snapshots.Of(_site, child), Is.Null);
            Assert.That(_site.Get<IDocumentNavigationQueryService>().TryGetParentKey(child, out _), Is.False);
        });
        Assert.That((await Editing.RestoreAsync(parent, null, User, includeDescendants: true)).Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        IContent restored = await ReadAsync(parent);
        Assert.Multiple(() =>
        {
            Assert.That(restored.Trashed, Is.False);
            Assert.That(restored.Published, Is.False);
            Assert.That(Snapshots.Of(_site, parent), Is.Null);
        });
    }

    [Test]
    public async Task WhatIsDeletedLeavesNothingBehindButItsTrace()
    {
        Guid parent = await CreateAsync("Deleted parent");
        Guid child = await CreateAsync("Deleted child", parent: parent);
        await PublishAsync(parent, "en-US");
        long before = _site.Get<IContentChangeLog>().Latest();

        await Editing.DeleteAsync(parent, User);

        Assert.Multiple(() =>
        {
            Assert.That(Editing.GetAsync(parent).Result, Is.Null);
            Assert.That(Editing.GetAsync(child).Result, Is.Null);
            Assert.That(Snapshots.Of(_site, parent), Is.Null);
            Assert.That(
                _site.Get<IContentChangeLog>().ReadSince(before).Where(change => change.Kind == ContentChangeKind.Deleted).Select(change => change.Key),
                Is.EquivalentTo(new[] { parent, child }));
        });
    }

    [Test]
    public async Task ABranchIsPublishedTogether()
    {
        Guid root = await CreateAsync("Branch root");
        Guid child = await CreateAsync("Branch child", parent: root);
        Guid grandchild = await CreateAsync("Branch grandchild", parent: child);

        var published = await _site.Get<IContentPublishingService>().PublishBranchAsync(root, ["en-US"], PublishBranchFilter.IncludeUnpublished, User, false);

        Assert.That(published.Status, Is.EqualTo(ContentPublishingOperationStatus.Success));
        Assert.That(new[] { root, child, grandchild }.Select(key => Snapshots.Of(_site, key)), Has.None.Null);
    }

    [Test]
    public async Task WhatIsUnpublishedIsGoneForReadersAndItsDescendantsWithIt()
    {
        Guid parent = await CreateAsync("Unpublished parent");
        Guid child = await CreateAsync("Published child", parent: parent);
        await PublishAsync(parent, "en-US");
        await PublishAsync(child, "en-US");
        IDocumentPublishStatusQueryService status = _site.Get<IDocumentPublishStatusQueryService>();
        Assert.That(status.HasPublishedAncestorPath(child), Is.True);

        var unpublished = await _site.Get<IContentPublishingService>().UnpublishAsync(parent, new HashSet<string> { "*" }, User);

        Assert.Multiple(() =>
        {
            Assert.That(unpublished.Result, Is.EqualTo(ContentPublishingOperationStatus.Success));
            Assert.That(Snapshots.Of(_site, parent), Is.Null);
            Assert.That(status.IsPublishedInAnyCulture(parent), Is.False);
            Assert.That(status.HasPublishedAncestorPath(child), Is.False);
        });
    }

    [Test]
    public async Task AnOlderVersionCanBeBroughtBack()
    {
        Guid key = await CreateAsync("Version one");
        await PublishAsync(key, "en-US");
        await UpdateAsync(key, "Version two");
        await PublishAsync(key, "en-US");
        IContentVersionService versions = _site.Get<IContentVersionService>();
        var page = await versions.GetPagedContentVersionsAsync(key, null, 0, 10);
        ContentVersionMeta oldest = page.Result!.Items.OrderBy(version => version.VersionId).First();

        var rolledBack = await versions.RollBackAsync(oldest.VersionId.ToGuid(), "en-US", User);

        Assert.Multiple(() =>
        {
            Assert.That(page.Result.Total, Is.EqualTo(3));
            Assert.That(rolledBack.Result, Is.EqualTo(ContentVersionOperationStatus.Success));
            Assert.That(ReadAsync(key).Result.GetValue("summary", "en-US"), Is.EqualTo("Version one summary"));
            Assert.That(Snapshots.Of(_site, key), Does.Contain("Version two"));
        });
    }

    [Test]
    public async Task AScheduleIsKeptAndCarriedOut()
    {
        Guid key = await CreateAsync("Scheduled");
        DateTimeOffset release = DateTimeOffset.UtcNow.AddHours(1);
        var scheduled = await _site.Get<IContentPublishingService>().PublishAsync(
            key, [new CulturePublishScheduleModel { Culture = "en-US", Schedule = new ContentScheduleModel { PublishDate = release } }], User);
        Assert.That(scheduled.Status, Is.EqualTo(ContentPublishingOperationStatus.Success));
        Assert.That(Snapshots.Of(_site, key), Is.Null);

        _site.Get<IContentService>().PerformScheduledPublish(DateTime.UtcNow.AddMinutes(30));
        Assert.That(Snapshots.Of(_site, key), Is.Null);
        _site.Get<IContentService>().PerformScheduledPublish(DateTime.UtcNow.AddMinutes(90));

        Assert.Multiple(() =>
        {
            Assert.That(Snapshots.Of(_site, key), Does.Contain("Scheduled"));
            Assert.That(_site.Get<IContentService>().GetContentScheduleByContentId(key).FullSchedule, Is.Empty);
        });
    }

    [Test]
    public async Task ARenamedPageRedirectsFromItsOldAddress()
    {
        Guid root = await CreateAsync("Hidden in addresses");
        Guid parent = await CreateAsync("Old name", parent: root);
        Guid child = await CreateAsync("Below", parent: parent);
        await PublishAsync(root, "en-US");
        await PublishAsync(parent, "en-US");
        await PublishAsync(child, "en-US");
        string before = Urls.GetLegacyRouteFormat(child, "en-US", false);

        await UpdateAsync(parent, "New name");
        await PublishAsync(parent, "en-US");

        Assert.Multiple(() =>
        {
            Assert.That(Urls.GetLegacyRouteFormat(child, "en-US", false), Is.EqualTo("/new-name/below"));
            Assert.That(_site.Get<IRedirectUrlService>().GetMostRecentRedirectUrl(before)?.ContentKey, Is.EqualTo(child));
        });
    }

    [Test]
    public async Task ALanguagesOwnRedirectComesBeforeANewerOneOfAllLanguages()
    {
        (Guid own, Guid shared) = (await CreateAsync("Own redirect"), await CreateAsync("Shared redirect"));
        IRedirectUrlService redirects = _site.Get<IRedirectUrlService>();
        redirects.RegisterWithStatus("/was-here", own, "en-US");
        redirects.RegisterWithStatus("/was-here", shared, null);

        Assert.That(redirects.GetMostRecentRedirectUrl("/was-here", "en-US")?.ContentKey, Is.EqualTo(own));
        Assert.That(redirects.GetMostRecentRedirectUrl("/was-here", "zh-CN")?.ContentKey, Is.EqualTo(shared));
    }

    [Test]
    public async Task TagsAndLinksFollowWhatIsPublished()
    {
        Guid target = await CreateAsync("Linked to");
        ContentCreateModel model = Some.Page(_page, "Links", tags: "tea,silk");
        model.Properties = [.. model.Properties, new PropertyValueModel { Alias = "related", Value = Some.Reference(target) }];
        Guid key = (await Editing.CreateAsync(model, User)).Result.Content!.Key;
        await PublishAsync(key, "en-US");

        int id = (await ReadAsync(key)).Id;
        var used = await _site.Get<ITrackedReferencesService>().GetPagedRelationsForItemAsync(target, UmbracoObjectTypes.Document, 0, 10, true);
        Assert.Multiple(() =>
        {
            Assert.That(_site.Get<ITagService>().GetTagsForEntity(id).Select(tag => tag.Text), Is.EquivalentTo(new[] { "tea", "silk" }));
            Assert.That(used.Result.Items.Select(item => item.NodeKey), Is.EqualTo(new[] { key }));
        });
    }

    /// <summary>More than SQLite takes parameters in a statement.</summary>
    [Test]
    public async Task AnArchiveMayHaveTensOfThousandsOfTags()
    {
        const int count = 33_000;
        Guid key = await CreateAsync("Tagged without end");
        IContent document = await ReadAsync(key);
        using (ICoreScope scope = _site.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            CmsDbContext write = _site.Get<AmbientDatabase>().Write;
            TagRow[] tags = [.. Enumerable.Range(0, count).Select(number => new TagRow { Group = "many", Text = $"tag {number}" })];
            write.AddRange(tags);
            write.SaveChanges();
            write.AddRange(tags.Select(tag => new TagAssignmentRow { NodeId = document.Id, PropertyTypeId = document.Properties.First().PropertyTypeId, TagId = tag.Id }));
            _site.Get<AmbientDatabase>().Save();
            scope.Complete();
        }

        Assert.That(_site.Get<ITagService>().GetAllTags("many", "*").Count(), Is.EqualTo(count));
        Assert.That(_site.Get<ITagService>().GetTagsForEntity(key, "many", "*").First().NodeCount, Is.EqualTo(1));
        _site.Get<IContentService>().Delete(document);
    }

    [Test]
    public async Task SearchingTheTreeIsDoneByTheDatabase()
    {
        Guid parent = await CreateAsync("Searched");
        await CreateAsync("Silk road", "丝绸之路", parent: parent);
        await CreateAsync("Tea road", parent: parent);
        int id = (await ReadAsync(parent)).Id;
        IContentService contents = _site.Get<IContentService>();

        var found = contents.GetPagedChildren(
            id, 0, 10, out long total, null, _site.Get<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateQuery<IContent>().Where(content => content.Name!.Contains("SILK")), Ordering.By("name"));

        Assert.Multiple(() =>
        {
            Assert.That(total, Is.EqualTo(1));
            Assert.That(found.Single().Name, Is.EqualTo("Silk road"));
            Assert.That(contents.GetPagedChildren(id, 0, 10, out _, null, null, Ordering.By("rank", Direction.Descending, isCustomField: true)).Count(), Is.EqualTo(2));
        });
    }

    private IContentEditingService Editing => _site.Get<IContentEditingService>();

    private IDocumentUrlService Urls => _site.Get<IDocumentUrlService>();

    private async Task<IContent> ReadAsync(Guid key) => await Editing.GetAsync(key) ?? throw new InvalidOperationException($"{key} is gone");

    private async Task<Guid> CreateAsync(string english, string? chinese = null, int? rank = null, Guid? parent = null)
    {
        var created = await Editing.CreateAsync(Some.Page(_page, english, chinese, rank, parent), User);
        // Core saves what is incomplete, says so, and refuses to publish it.
        Assert.That(created.Success, Is.True, $"{created.Status}");
        return created.Result.Content!.Key;
    }

    private async Task UpdateAsync(Guid key, string english)
    {
        var updated = await Editing.UpdateAsync(key, Some.Update(english), User);
        Assert.That(updated.Success, Is.True, $"{updated.Status}");
    }

    private async Task PublishAsync(Guid key, params string[] cultures) =>
        Assert.That((await TryPublishAsync(key, cultures)).Status, Is.EqualTo(ContentPublishingOperationStatus.Success));

    private Task<Attempt<ContentPublishingResult, ContentPublishingOperationStatus>> TryPublishAsync(Guid key, params string[] cultures) =>
        _site.Get<IContentPublishingService>().PublishAsync(key, [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture })], User);
}
