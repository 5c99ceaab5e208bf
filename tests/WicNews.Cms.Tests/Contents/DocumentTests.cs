using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Contents;

public sealed class DocumentTests
{
    private static readonly Guid User = Constants.Security.SuperUserKey;
    private CmsSite _site = null!;
    private IContentType _page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await CmsSite.StartAsync();
        _page = await Types.PageAsync(_site);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task WhatIsCreatedIsReadBackInBothLanguages()
    {
        Guid key = await CreateAsync("Canal bridges", "运河上的桥", rank: 3);

        IContent read = Editing.GetAsync(key).Result!;

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

        IContent read = (await Editing.GetAsync(key))!;
        Assert.Multiple(() =>
        {
            Assert.That(read.Published, Is.True);
            Assert.That(read.PublishedCultures, Is.EquivalentTo(new[] { "en-US" }));
            Assert.That(read.GetValue("summary", "en-US", published: true), Is.EqualTo("Published in English summary"));
            Assert.That(read.GetValue("summary", "zh-CN", published: true), Is.Null);
        });
    }

    private IContentEditingService Editing => _site.Get<IContentEditingService>();

    private async Task<Guid> CreateAsync(string english, string? chinese = null, int? rank = null, Guid? parent = null)
    {
        var created = await Editing.CreateAsync(Some.Page(_page, english, chinese, rank, parent), User);
        Assert.That(created.Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        return created.Result.Content!.Key;
    }

    private async Task PublishAsync(Guid key, params string[] cultures)
    {
        var published = await _site.Get<IContentPublishingService>().PublishAsync(key, [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture })], User);
        Assert.That(published.Status, Is.EqualTo(ContentPublishingOperationStatus.Success));
    }
}
