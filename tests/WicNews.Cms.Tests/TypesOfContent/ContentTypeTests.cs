using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.TypesOfContent;

/// <summary>What becomes of types, and of content when its type changes, on each database.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ContentTypeTests(Database database)
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
    public void ARollbackLeavesTheTypeAsItWas()
    {
        IContentTypeRepository repository = _site.Get<IContentTypeRepository>();
        using (_site.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            IContentType type = repository.Get(_page.Key)!;
            type.Icon = "icon-bomb";
            repository.Save(type);
            Assert.That(repository.Get(_page.Key)!.Icon, Is.EqualTo("icon-bomb"), "the transaction sees what it wrote");
        }

        Assert.That(ContentTypes.Get(_page.Key)!.Icon, Is.EqualTo("icon-document"));
    }

    [Test]
    public void WhoeverReadsATypeGetsOneOfTheirOwn()
    {
        ContentTypes.Get(_page.Key)!.Name = "Scribbled over";

        Assert.That(ContentTypes.Get(_page.Key)!.Name, Is.EqualTo("Page"));
    }

    [Test]
    public async Task APropertyThatBeginsToVaryKeepsItsValueInTheDefaultLanguage()
    {
        Guid key = await CreateAsync("Before varying", "之前");

        await VaryAsync("title", ContentVariation.Culture);

        IContent read = (await _site.Get<IContentEditingService>().GetAsync(key))!;
        await VaryAsync("title", ContentVariation.Nothing);
        IContent back = (await _site.Get<IContentEditingService>().GetAsync(key))!;
        Assert.Multiple(() =>
        {
            Assert.That(read.GetValue("title", "en-US"), Is.EqualTo("Before varying title"));
            Assert.That(read.GetValue("title", "zh-CN"), Is.Null);
            Assert.That(back.GetValue("title"), Is.EqualTo("Before varying title"));
        });
    }

    [Test]
    public async Task WhatCeasesToVaryIsPublishedInAllLanguages()
    {
        ContentType notice = new(_site.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), Constants.System.Root)
        {
            Alias = "notice", Name = "Notice", AllowedAsRoot = true, Variations = ContentVariation.Culture,
        };
        Types.Expect(await ContentTypes.CreateAsync(notice, User));
        var created = await _site.Get<IContentEditingService>().CreateAsync(
            new ContentCreateModel { ContentTypeKey = notice.Key, Variants = [new VariantModel { Name = "The gates open at nine", Culture = "en-US" }] }, User);
        Guid key = created.Result.Content!.Key;
        await _site.Get<IContentPublishingService>().PublishAsync(key, [new CulturePublishScheduleModel { Culture = "en-US" }], User);
        IDocumentPublishStatusQueryService status = _site.Get<IDocumentPublishStatusQueryService>();
        Assert.That((status.IsPublished(key, "en-US"), status.IsPublished(key, "zh-CN")), Is.EqualTo((true, false)));

        IContentType plain = ContentTypes.Get(notice.Key)!;
        plain.Variations = ContentVariation.Nothing;
        Types.Expect(await ContentTypes.UpdateAsync(plain, User));

        Assert.That(status.IsPublished(key, "zh-CN"), Is.True);
        await _site.Get<IDocumentPublishStatusManagementService>().InitializeAsync(CancellationToken.None);
        Assert.That(status.IsPublished(key, "zh-CN"), Is.True, "after the next start, too");
    }

    [Test]
    public async Task ATypeInUseIsKnownToBe()
    {
        await CreateAsync("Somebody uses it");

        Assert.That(ContentTypes.HasContentNodes(_page.Id), Is.True);
    }

    [Test]
    public async Task ADeletedTypeIsNoLongerAllowedAnywhere()
    {
        ContentType child = new(_site.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), Constants.System.Root) { Alias = "shortLived", Name = "Short-lived" };
        Types.Expect(await ContentTypes.CreateAsync(child, User));
        IContentType page = ContentTypes.Get(_page.Key)!;
        page.AllowedContentTypes = [.. page.AllowedContentTypes!, new ContentTypeSort(child.Key, 1, child.Alias)];
        Types.Expect(await ContentTypes.UpdateAsync(page, User));

        await ContentTypes.DeleteAsync(child.Key, User);

        Assert.Multiple(() =>
        {
            Assert.That(ContentTypes.Get("shortLived"), Is.Null);
            Assert.That(ContentTypes.Get(_page.Key)!.AllowedContentTypes!.Select(allowed => allowed.Alias), Is.EqualTo(new[] { Types.Page }));
        });
    }

    private IContentTypeService ContentTypes => _site.Get<IContentTypeService>();

    private async Task VaryAsync(string alias, ContentVariation variation)
    {
        IContentType type = ContentTypes.Get(_page.Key)!;
        type.PropertyTypes.Single(property => property.Alias == alias).Variations = variation;
        Types.Expect(await ContentTypes.UpdateAsync(type, User));
    }

    private async Task<Guid> CreateAsync(string english, string? chinese = null)
    {
        Attempt<ContentCreateResult, Umbraco.Cms.Core.Services.OperationStatus.ContentEditingOperationStatus> attempt =
            await _site.Get<IContentEditingService>().CreateAsync(Some.Page(_page, english, chinese), User);
        return attempt.Result.Content!.Key;
    }
}
