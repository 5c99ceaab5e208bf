using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.PublishedCache;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.PublishedCache;

/// <summary>What readers see, through Umbraco's services.</summary>
public sealed class PublishedCacheTests
{
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

    private IPublishedContentCache Cache => _site.Get<IPublishedContentCache>();

    [Test]
    public async Task ADraftIsSeenInAPreviewOnly()
    {
        Guid key = await CreateAsync("Draft");
        Assert.That(Cache.GetById(key), Is.Null);
        Assert.That(Cache.GetById(true, key)!.GetProperty("title")!.GetValue(), Is.EqualTo("Draft title"));
    }

    [Test]
    public async Task WhatIsPublishedIsSeenAsItWasPublished()
    {
        Guid key = await CreateAsync("Before", "之前");
        await PublishAsync(key, "en-US", "zh-CN");
        await UpdateAsync(key, Some.Update("After", "之后"));
        IPublishedContent published = Cache.GetById(key)!;
        Assert.Multiple(() =>
        {
            Assert.That(published.GetProperty("title")!.GetValue(), Is.EqualTo("Before title"));
            Assert.That(published.GetProperty("title")!.GetValue("zh-CN"), Is.EqualTo("Before title"), "what does not vary is the same in every language");
            Assert.That(published.GetProperty("summary")!.GetValue("en-US"), Is.EqualTo("Before summary"));
            Assert.That(published.Cultures.Keys, Is.EquivalentTo(new[] { "en-US", "zh-CN" }));
            Assert.That(published.Cultures["zh-CN"].Name, Is.EqualTo("之前"));
            Assert.That(Cache.GetById(true, key)!.GetProperty("title")!.GetValue(), Is.EqualTo("After title"));
        });
    }

    [Test]
    public async Task AChangeIsSeenAtOnce()
    {
        Guid key = await CreateAsync("First");
        await PublishAsync(key, "en-US");
        Assert.That(Cache.GetById(key)!.GetProperty("title")!.GetValue(), Is.EqualTo("First title"));
        await UpdateAsync(key, Some.Update("Second"));
        await PublishAsync(key, "en-US");
        Assert.That(Cache.GetById(key)!.GetProperty("title")!.GetValue(), Is.EqualTo("Second title"));
        await UnpublishAsync(key);
        Assert.That(Cache.GetById(key), Is.Null);
    }

    [Test]
    public async Task WhenALanguageFirstCameOutIsKeptThroughAllThatFollows()
    {
        Guid key = await CreateAsync("Long read", "久读");
        await PublishAsync(key, "en-US");
        DateTime first = Published(key, "en-US").Date;
        await UpdateAsync(key, Some.Update("Longer read", "久读"));
        await PublishAsync(key, "en-US", "zh-CN");
        Assert.Multiple(() =>
        {
            Assert.That(Published(key, "en-US").Date, Is.GreaterThan(first));
            Assert.That(Published(key, "en-US").FirstPublished, Is.EqualTo(first));
            Assert.That(Published(key, "zh-CN").FirstPublished, Is.EqualTo(Published(key, "zh-CN").Date));
        });

        await UnpublishAsync(key);
        await PublishAsync(key, "en-US");
        Assert.That(Published(key, "en-US").FirstPublished, Is.EqualTo(first));
    }

    [Test]
    public async Task WhatALanguageLacksComesFromItsFallbackWhereThatIsAskedFor()
    {
        ILanguageService languages = _site.Get<ILanguageService>();
        ILanguage chinese = (await languages.GetAsync("zh-CN"))!;
        chinese.FallbackIsoCode = "en-US";
        Assert.That((await languages.UpdateAsync(chinese, Constants.Security.SuperUserKey)).Success, Is.True);
        Guid key = await CreateAsync("Told");
        await PublishAsync(key, "en-US");

        IPublishedContent page = Cache.GetById(key)!;
        IPublishedValueFallback fallback = _site.Get<IPublishedValueFallback>();
        Assert.That(page.Value<string>(fallback, "summary", "zh-CN", fallback: Fallback.ToLanguage), Is.EqualTo("Told summary"));
        Assert.That(page.Value<string>(fallback, "summary", "zh-CN"), Is.Null.Or.Empty);
    }

    [Test]
    public async Task NothingBelowAnUnpublishedPageIsSeen()
    {
        Guid parent = await CreateAsync("Parent");
        Guid child = await CreateAsync("Child", parent: parent);
        await PublishAsync(parent, "en-US");
        await PublishAsync(child, "en-US");
        Assert.That(Cache.GetById(child), Is.Not.Null);
        await UnpublishAsync(parent);
        Assert.That(Cache.GetById(child), Is.Null);
        await PublishAsync(parent, "en-US");
        Assert.That(Cache.GetById(child), Is.Not.Null);
    }

    [Test]
    public async Task WhatIsInTheBinIsSeenNowhere()
    {
        Guid key = await CreateAsync("Trash");
        await PublishAsync(key, "en-US");
        await _site.Get<IContentEditingService>().MoveToRecycleBinAsync(key, Constants.Security.SuperUserKey);
        Assert.That(Cache.GetById(key), Is.Null);
        Assert.That(Cache.GetById(true, key), Is.Null);
    }

    [Test]
    public async Task APickerForgetsWhatIsUnpublished()
    {
        Guid picked = await CreateAsync("Picked");
        await PublishAsync(picked, "en-US");
        ContentCreateModel model = Some.Page(_page, "Picking");
        model.Properties = [.. model.Properties, new PropertyValueModel { Alias = "related", Value = new[] { new { type = "document", unique = picked } } }];
        Guid picking = await CreateAsync(model);
        await PublishAsync(picking, "en-US");
        Assert.That(Related(picking), Is.EqualTo(new[] { picked }));
        await UnpublishAsync(picked);
        Assert.That(Related(picking), Is.Empty);
    }

    [Test]
    public async Task ALanguageThatIsRemovedIsGoneForReadersAtOnce()
    {
        const string japanese = "ja-JP";
        ILanguageService languages = _site.Get<ILanguageService>();
        await languages.CreateAsync(new Language(japanese, "Japanese"), Constants.Security.SuperUserKey);
        ContentCreateModel model = Some.Page(_page, "Bridges");
        model.Variants = [.. model.Variants, new VariantModel { Name = "橋", Culture = japanese }];
        model.Properties = [.. model.Properties, new PropertyValueModel { Alias = "summary", Value = "橋の話", Culture = japanese }];
        Guid key = await CreateAsync(model);
        await PublishAsync(key, "en-US", japanese);
        Assert.That(Cache.GetById(key)!.Cultures.Keys, Has.Member(japanese));

        await languages.DeleteAsync(japanese, Constants.Security.SuperUserKey);

        Assert.That(Cache.GetById(key)!.Cultures.Keys, Is.EqualTo(new[] { "en-US" }));
    }

    [Test]
    public async Task ReadersWhileAnEditorPublishesSeeOneStateOrTheOther()
    {
        Guid key = await CreateAsync("State 0");
        await PublishAsync(key, "en-US");
        using var done = new CancellationTokenSource();
        Task<int>[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadUntil(key, done.Token)))];
        for (int turn = 1; turn <= 15; turn++)
        {
            await UpdateAsync(key, Some.Update($"State {turn}"));
            await PublishAsync(key, "en-US");
            Assert.That(Cache.GetById(key)!.GetProperty("title")!.GetValue(), Is.EqualTo($"State {turn} title"));
        }
        await done.CancelAsync();
        Assert.That((await Task.WhenAll(readers)).Sum(), Is.Positive);
    }

    private int ReadUntil(Guid key, CancellationToken done)
    {
        int reads = 0;
        while (!done.IsCancellationRequested)
        {
            IPublishedContent item = Cache.GetById(key)!;
            // Both values come from the same publishing: a half state would pair different ones.
            string title = (string)item.GetProperty("title")!.GetValue()!;
            string summary = (string)item.GetProperty("summary")!.GetValue("en-US")!;
            Assert.That(summary.Replace("summary", "title", StringComparison.Ordinal), Is.EqualTo(title));
            reads++;
        }
        return reads;
    }

    private Guid[] Related(Guid key) => Cache.GetById(key)!.GetProperty("related")!.GetValue() switch
    {
        IEnumerable<IPublishedContent> many => [.. many.Select(item => item.Key)],
        var other => throw new InvalidOperationException($"{other}"),
    };

    private Task<Guid> CreateAsync(string english, string? chinese = null, Guid? parent = null) => CreateAsync(Some.Page(_page, english, chinese, parent: parent));

    private async Task<Guid> CreateAsync(ContentCreateModel model)
    {
        Attempt<ContentCreateResult, ContentEditingOperationStatus> created = await _site.Get<IContentEditingService>().CreateAsync(model, Constants.Security.SuperUserKey);
        Assert.That(created.Success, Is.True, $"{created.Status}");
        return created.Result.Content!.Key;
    }

    private PublishedCulture Published(Guid key, string culture) => (PublishedCulture)Cache.GetById(key)!.Cultures[culture];

    private async Task UpdateAsync(Guid key, ContentUpdateModel model)
    {
        Attempt<ContentUpdateResult, ContentEditingOperationStatus> updated = await _site.Get<IContentEditingService>().UpdateAsync(key, model, Constants.Security.SuperUserKey);
        Assert.That(updated.Success, Is.True, $"{updated.Status}");
    }

    private async Task PublishAsync(Guid key, params string[] cultures)
    {
        Attempt<ContentPublishingResult, ContentPublishingOperationStatus> published = await _site.Get<IContentPublishingService>().PublishAsync(
            key, [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture })], Constants.Security.SuperUserKey);
        Assert.That(published.Success, Is.True, $"{published.Status}");
    }

    private async Task UnpublishAsync(Guid key)
    {
        Attempt<ContentPublishingOperationStatus> unpublished =
            await _site.Get<IContentPublishingService>().UnpublishAsync(key, new HashSet<string> { "en-US" }, Constants.Security.SuperUserKey);
        Assert.That(unpublished.Success, Is.True, $"{unpublished.Result}");
    }
}
