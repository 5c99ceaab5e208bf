using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Web.Tests.DeliveryApi;

/// <summary>A small tree with something of everything that must, or must not, be seen.</summary>
public sealed class SampleTree
{
    public const string Note = "note";
    public const string Memo = "memo";
    public const string Quote = "quote";

    private readonly DeliverySite _site;
    private readonly SampleTypes _types;

    private SampleTree(DeliverySite site, SampleTypes types) => (_site, _types) = (site, types);

    public Guid Home { get; private set; }

    /// <summary>Published in both languages; refers to all the others.</summary>
    public Guid Bridge { get; private set; }

    /// <summary>Published in English; its Chinese is a draft.</summary>
    public Guid Harbour { get; private set; }

    public Guid Draft { get; private set; }

    /// <summary>Published, below a year that was unpublished after.</summary>
    public Guid Buried { get; private set; }

    public Guid Trashed { get; private set; }

    /// <summary>Published, of a type that the API is told to keep back.</summary>
    public Guid Secret { get; private set; }

    public static async Task<SampleTree> PlantAsync(DeliverySite site)
    {
        var tree = new SampleTree(site, await SampleTypes.CreateAsync(site));
        await tree.PlantAsync();
        return tree;
    }

    public Task<Guid> CreateAsync(string type, Guid? parent, string english, string? chinese = null, params PropertyValueModel[] values) =>
        CreateAsync(Guid.NewGuid(), type, parent, english, chinese, values);

    /// <summary>Notes of which each refers to all, so that every level that is expanded multiplies what is rendered.</summary>
    public async Task<Guid[]> CircleAsync(int size)
    {
        Guid[] keys = [.. Enumerable.Range(0, size).Select(_ => Guid.NewGuid())];
        object related = keys.Select(key => new { type = "document", unique = key }).ToArray();
        foreach (Guid key in keys)
            await CreateAsync(key, Note, Home, $"Round {key}", null, [Value("related", JsonSerializer.SerializeToNode(related))]);
        // Not before: what a published note refers to must be there.
        foreach (Guid key in keys)
            await PublishAsync(key, "en-US");
        return keys;
    }

    private async Task<Guid> CreateAsync(Guid key, string type, Guid? parent, string english, string? chinese, PropertyValueModel[] values)
    {
        VariantModel[] variants = chinese is null
            ? [new() { Name = english, Culture = "en-US" }]
            : [new() { Name = english, Culture = "en-US" }, new() { Name = chinese, Culture = "zh-CN" }];
        Attempt<ContentCreateResult, ContentEditingOperationStatus> created = await _site.Get<IContentEditingService>().CreateAsync(
            new ContentCreateModel
            {
                Key = key,
                ContentTypeKey = _types.Key(type),
                ParentKey = parent,
                Variants = variants,
                Properties = [Value("summary", $"{english} summary", "en-US"), .. values],
            },
            Constants.Security.SuperUserKey);
        Assert.That(created.Success, Is.True, $"{english}: {created.Status}");
        return created.Result.Content!.Key;
    }

    public async Task PublishAsync(Guid key, params string[] cultures)
    {
        Attempt<ContentPublishingResult, ContentPublishingOperationStatus> published = await _site.Get<IContentPublishingService>().PublishAsync(
            key, [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture })], Constants.Security.SuperUserKey);
        Assert.That(published.Success, Is.True, $"{published.Status}: {string.Join(", ", published.Result.InvalidPropertyAliases)}");
    }

    public async Task UnpublishAsync(Guid key)
    {
        Attempt<ContentPublishingOperationStatus> unpublished = await _site.Get<IContentPublishingService>().UnpublishAsync(
            key, new HashSet<string> { "en-US" }, Constants.Security.SuperUserKey);
        Assert.That(unpublished.Success, Is.True, $"{unpublished.Result}");
    }

    public static PropertyValueModel Value(string alias, object? value, string? culture = null) => new() { Alias = alias, Value = value, Culture = culture };

    private async Task PlantAsync()
    {
        Home = await CreateAsync(Note, null, "Home", "首页");
        await PublishAsync(Home, "en-US", "zh-CN");
        Guid year = await CreateAsync(Note, Home, "2025", "2025");
        await PublishAsync(year, "en-US", "zh-CN");
        Guid closed = await CreateAsync(Note, Home, "Closed year");
        await PublishAsync(closed, "en-US");
        Buried = await PublishedAsync(Note, closed, "Buried story");
        await UnpublishAsync(closed);
        Harbour = await CreateAsync(Note, year, "Harbour lights", "港口草稿", Value("summary", "尚未发布的摘要", "zh-CN"));
        await PublishAsync(Harbour, "en-US");
        Draft = await CreateAsync(Note, year, "Draft story");
        Trashed = await PublishedAsync(Note, year, "Trashed story");
        await _site.Get<IContentEditingService>().MoveToRecycleBinAsync(Trashed, Constants.Security.SuperUserKey);
        Secret = await PublishedAsync(Memo, year, "Secret memo");
        object related = new[] { Harbour, Draft, Buried, Secret }.Select(key => new { type = "document", unique = key }).ToArray();
        Bridge = await CreateAsync(
            Note, year, "Bridge of boats", "舟桥",
            Value("title", "Bridge & boats <script>"),
            Value("summary", "舟桥摘要", "zh-CN"),
            Value("body", "Some **strong** words <script>alert(1)</script>", "en-US"),
            Value("rank", 7),
            Value("related", JsonSerializer.SerializeToNode(related)),
            Value("quotes", Quotes("Well said"), "en-US"));
        await PublishAsync(Bridge, "en-US", "zh-CN");
    }

    private async Task<Guid> PublishedAsync(string type, Guid parent, string name)
    {
        Guid key = await CreateAsync(type, parent, name);
        await PublishAsync(key, "en-US");
        return key;
    }

    public object Quotes(string text)
    {
        Guid block = Guid.NewGuid();
        return JsonSerializer.SerializeToNode(new
        {
            layout = new Dictionary<string, object> { ["Umbraco.BlockList"] = new[] { new { contentKey = block } } },
            contentData = new[]
            {
                new
                {
                    contentTypeKey = _types.Key(Quote),
                    key = block,
                    values = new object[]
                    {
                        new { alias = "text", value = text },
                        new { alias = "speaker", value = new[] { new { type = "document", unique = Harbour } } },
                    },
                },
            },
            settingsData = Array.Empty<object>(),
            expose = new[] { new { contentKey = block, culture = (string?)null, segment = (string?)null } },
        })!;
    }
}
