using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.PropertyEditors.Blocks;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.PropertyEditors;

/// <summary>Blocks that say something of their own in each language, in a property that all languages share.</summary>
public sealed class BlockCultureTests
{
    private static readonly Guid Administrator = Constants.Security.SuperUserKey;
    private CmsSite _site = null!;
    private ContentType _page = null!;
    private ContentType _saying = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await CmsSite.StartAsync();
        if (await _site.Get<ILanguageService>().GetAsync("zh-CN") is null)
            await _site.Get<ILanguageService>().CreateAsync(new Language("zh-CN", "Chinese (China)"), Administrator);
        IDataType text = await DataTypeAsync("Sayings text", Constants.PropertyEditors.Aliases.TextArea, []);
        IDataType number = await DataTypeAsync("Sayings number", Constants.PropertyEditors.Aliases.TextBox, []);
        _saying = new(_site.Get<IShortStringHelper>(), Constants.System.Root)
        {
            Alias = "testSaying", Name = "Saying", IsElement = true, Variations = ContentVariation.Culture,
        };
        _saying.AddPropertyGroup("content", "Content");
        Add(_saying, text, "text", ContentVariation.Culture, mandatory: true);
        Add(_saying, number, "place", ContentVariation.Nothing);
        Types.Expect(await _site.Get<IContentTypeService>().CreateAsync(_saying, Administrator));
        var offered = new JsonArray(new JsonObject { ["contentElementTypeKey"] = _saying.Key });
        IDataType list = await DataTypeAsync("Sayings", Constants.PropertyEditors.Aliases.BlockList, new() { ["blocks"] = offered });
        IDataType rich = await DataTypeAsync("Sayings in a text", Constants.PropertyEditors.Aliases.RichText, new() { ["blocks"] = offered.DeepClone() });
        _page = new(_site.Get<IShortStringHelper>(), Constants.System.Root)
        {
            Alias = "testSayings", Name = "Sayings", AllowedAsRoot = true, Variations = ContentVariation.Culture,
        };
        _page.AddPropertyGroup("content", "Content");
        Add(_page, list, "sayings", ContentVariation.Nothing);
        Add(_page, rich, "body", ContentVariation.Nothing);
        Types.Expect(await _site.Get<IContentTypeService>().CreateAsync(_page, Administrator));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task PublishingOneLanguagePublishesOnlyItsValues()
    {
        Guid block = Guid.NewGuid();
        Guid key = await CreateAsync(Saying(block, "Good morning", "早上好"));

        await PublishAsync(key, "en-US");
        string english = Snapshots.Of(_site, key)!;
        await PublishAsync(key, "zh-CN");
        string both = Snapshots.Of(_site, key)!;

        Assert.Multiple(() =>
        {
            Assert.That(english, Does.Contain("Good morning").And.Contain("Wuzhen").And.Not.Contain("早上好"));
            Assert.That(both, Does.Contain("Good morning").And.Contain("早上好"));
            Assert.That(Read(key).Edited, Is.False);
        });
    }

    [TestCase("sayings")]
    [TestCase("body")]
    public async Task AnotherLanguagesDraftStaysADraft(string property)
    {
        Guid block = Guid.NewGuid();
        Guid key = await CreateAsync(Saying(block, "Good morning", "早上好"));
        await PublishAsync(key, "en-US", "zh-CN");

        await SaveAsync(key, Administrator, Saying(block, "Good evening", "晚上好"));
        IContent saved = Read(key);
        await PublishAsync(key, "en-US");
        IContent published = Read(key);
        string shown = (string)published.GetValue(property, published: true)!;

        Assert.Multiple(() =>
        {
            Assert.That(saved.EditedCultures, Is.EquivalentTo(new[] { "en-US", "zh-CN" }));
            Assert.That(published.EditedCultures, Is.EquivalentTo(new[] { "zh-CN" }));
            Assert.That(shown, Does.Contain("Good evening").And.Contain("早上好"));
            Assert.That(Text(shown), Does.Not.Contain("晚上好"));
            Assert.That(Text((string)published.GetValue(property)!), Does.Contain("晚上好"));
        });
    }

    [Test]
    public async Task ABlockTakenAwayIsGoneInEveryLanguage()
    {
        Guid kept = Guid.NewGuid();
        Guid removed = Guid.NewGuid();
        Guid key = await CreateAsync(Saying(kept, "Stays", "留下"), Saying(removed, "Goes", "离开"));
        await PublishAsync(key, "en-US", "zh-CN");

        await SaveAsync(key, Administrator, Saying(kept, "Stays", "留下"));
        await PublishAsync(key, "en-US");

        Assert.That(Snapshots.Of(_site, key), Does.Contain("留下").And.Not.Contain("离开").And.Not.Contain("Goes"));
        Assert.That(Read(key).Edited, Is.False);
    }

    [Test]
    public async Task ALanguageIsPublishedWhileAnothersIsNotReady()
    {
        Guid key = await CreateAsync(Saying(Guid.NewGuid(), "Ready", null));

        await PublishAsync(key, "en-US");
        var chinese = await PublishingOf(key, "zh-CN");

        Assert.That(Read(key).PublishedCultures, Is.EquivalentTo(new[] { "en-US" }));
        Assert.That(chinese.Success, Is.False, "The Chinese text is mandatory and missing.");
    }

    [Test]
    public async Task WhoMayEditOneLanguageChangesOnlyItsValues()
    {
        Guid translator = await TranslatorAsync();
        Guid block = Guid.NewGuid();
        Guid key = await CreateAsync(Saying(block, "Good morning", "早上好"));

        await SaveAsync(key, translator, Saying(block, "Changed by who may not", "晚上好"));

        string draft = Text((string)Read(key).GetValue("sayings")!);
        Assert.That(draft, Does.Contain("Good morning").And.Contain("晚上好").And.Not.Contain("Changed by who may not"));
    }

    [Test]
    public void ATextThatChangedDoesNotHideThatABlockInItDidInAnotherLanguage()
    {
        Guid block = Guid.NewGuid();
        string Stored(string markup, string chinese) => new JsonObject { ["markup"] = markup, ["blocks"] = Blocks("Umbraco.RichText", [Saying(block, "Same", chinese)]) }.ToJsonString();
        IDataEditor editor = _site.Get<PropertyEditorCollection>()[Constants.PropertyEditors.Aliases.RichText]!;

        Assert.That(
            editor.GetChangedCulturesForPartialPropertyValues(Stored("<p>New</p>", "晚上好"), Stored("<p>Old</p>", "早上好"), "en-US"),
            Is.EquivalentTo(new[] { "en-US", "zh-CN" }));
    }

    [Test]
    public void WhatBlocksSayInALanguageIsTakenOutOfThemAndOfTheBlocksInThem()
    {
        JsonObject inner = Blocks("Umbraco.BlockList", [Saying(Guid.NewGuid(), "Inside", "里面")]);
        JsonObject outer = Saying(Guid.NewGuid(), "Outside", "外面");
        outer["values"]!.AsArray().Add(Value("place", null, inner.ToJsonString()));
        string stored = Blocks("Umbraco.BlockList", [outer]).ToJsonString();

        string left = BlockCultures.Without(stored, "zh-CN");

        JsonNode read = JsonNode.Parse(left)!;
        string innerLeft = read["contentData"]![0]!["values"]!.AsArray().Last()!["value"]!.GetValue<string>();
        Assert.Multiple(() =>
        {
            Assert.That(Text(left), Does.Contain("Outside").And.Not.Contain("外面"));
            Assert.That(read["expose"]!.AsArray().Select(shown => (string?)shown!["culture"]), Is.EqualTo(new[] { "en-US" }));
            Assert.That(Text(innerLeft), Does.Contain("Inside").And.Not.Contain("里面").And.Not.Contain("zh-CN"));
        });
    }

    // Texts in JSON may be escaped.
    private static string Text(string json) => JsonNode.Parse(json)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private async Task<Guid> CreateAsync(params JsonObject[] sayings)
    {
        var created = await _site.Get<IContentEditingService>().CreateAsync(
            new ContentCreateModel { ContentTypeKey = _page.Key, Variants = Variants(), Properties = Properties(sayings) }, Administrator);
        Assert.That(created.Success, Is.True, $"{created.Status}");
        return created.Result.Content!.Key;
    }

    private async Task SaveAsync(Guid key, Guid user, params JsonObject[] sayings)
    {
        var saved = await _site.Get<IContentEditingService>().UpdateAsync(key, new ContentUpdateModel { Variants = Variants(), Properties = Properties(sayings) }, user);
        Assert.That(saved.Success, Is.True, $"{saved.Status}");
    }

    private async Task PublishAsync(Guid key, params string[] cultures)
    {
        var published = await PublishingOf(key, cultures);
        Assert.That(published.Success, Is.True, $"{published.Status}");
    }

    private Task<Attempt<ContentPublishingResult, Umbraco.Cms.Core.Services.OperationStatus.ContentPublishingOperationStatus>> PublishingOf(Guid key, params string[] cultures) =>
        _site.Get<IContentPublishingService>().PublishAsync(key, [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture })], Administrator);

    private IContent Read(Guid key) => _site.Get<IContentService>().GetById(key)!;

    private async Task<Guid> TranslatorAsync()
    {
        ILanguage chinese = (await _site.Get<ILanguageService>().GetAsync("zh-CN"))!;
        var group = new UserGroup(_site.Get<IShortStringHelper>()) { Name = "Translators of sayings", Alias = "sayingsTranslators", HasAccessToAllLanguages = false };
        group.AddAllowedLanguage(chinese.Id);
        IUserGroup made = (await _site.Get<IUserGroupService>().CreateAsync(group, Administrator)).Result;
        var user = await _site.Get<IUserService>().CreateAsync(
            Administrator,
            new UserCreateModel { Email = "sayings@example.com", UserName = "sayings@example.com", Name = "Translator", UserGroupKeys = new HashSet<Guid> { made.Key } },
            approveUser: true);
        Assert.That(user.Success, Is.True, $"{user.Status}");
        return user.Result.CreatedUser!.Key;
    }

    private static VariantModel[] Variants() => [new() { Name = "Sayings", Culture = "en-US" }, new() { Name = "话语", Culture = "zh-CN" }];

    private static PropertyValueModel[] Properties(JsonObject[] sayings)
    {
        string tags = string.Concat(sayings.Select(saying => $"<umb-rte-block data-content-key=\"{saying["key"]}\"></umb-rte-block>"));
        return
        [
            new() { Alias = "sayings", Value = Blocks("Umbraco.BlockList", sayings) },
            new() { Alias = "body", Value = new JsonObject { ["markup"] = tags, ["blocks"] = Blocks("Umbraco.RichText", sayings) } },
        ];
    }

    private static JsonObject Blocks(string layout, JsonObject[] sayings) => new()
    {
        ["layout"] = new JsonObject { [layout] = new JsonArray([.. sayings.Select(saying => new JsonObject { ["contentKey"] = saying["key"]!.DeepClone() })]) },
        ["contentData"] = new JsonArray([.. sayings.Select(saying => saying.DeepClone())]),
        ["settingsData"] = new JsonArray(),
        ["expose"] = new JsonArray(
        [
            .. from saying in sayings
               from culture in new[] { "en-US", "zh-CN" }
               select new JsonObject { ["contentKey"] = saying["key"]!.DeepClone(), ["culture"] = culture, ["segment"] = null },
        ]),
    };

    private JsonObject Saying(Guid key, string english, string? chinese) => new()
    {
        ["key"] = key,
        ["contentTypeKey"] = _saying.Key,
        ["values"] = new JsonArray(
        [
            Value("text", "en-US", english),
            .. chinese is null ? Array.Empty<JsonObject>() : [Value("text", "zh-CN", chinese)],
            Value("place", null, "Wuzhen"),
        ]),
    };

    private static JsonObject Value(string alias, string? culture, string value) => new() { ["alias"] = alias, ["culture"] = culture, ["segment"] = null, ["value"] = value };

    private void Add(ContentType type, IDataType dataType, string alias, ContentVariation variation, bool mandatory = false) =>
        type.AddPropertyType(new PropertyType(_site.Get<IShortStringHelper>(), dataType, alias) { Name = alias, Variations = variation, Mandatory = mandatory }, "content", "Content");

    private async Task<IDataType> DataTypeAsync(string name, string editor, Dictionary<string, object> configuration) => (await _site.Get<IDataTypeService>().CreateAsync(
        new DataType(_site.Get<PropertyEditorCollection>()[editor]!, _site.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = name, DatabaseType = ValueStorageType.Ntext, ConfigurationData = configuration,
        },
        Administrator)).Result;
}
