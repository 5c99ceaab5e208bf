using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.PropertyEditors;

public sealed class BlockTests
{
    private CmsSite _site = null!;
    private Guid _quote;
    private BlockListConfiguration _configuration = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await CmsSite.StartAsync();
        ContentType quote = new(_site.Get<IShortStringHelper>(), Constants.System.Root) { Alias = "testQuote", Name = "Quote", IsElement = true };
        quote.AddPropertyGroup("content", "Content");
        await AddAsync(quote, "text", Constants.PropertyEditors.Aliases.TextArea, mandatory: true);
        await AddAsync(quote, "speaker", Constants.PropertyEditors.Aliases.MultiNodeTreePicker);
        await AddAsync(quote, "tags", Constants.PropertyEditors.Aliases.Tags);
        await AddAsync(quote, "isLong", Constants.PropertyEditors.Aliases.Boolean, storage: ValueStorageType.Integer);
        Assert.That((await _site.Get<IContentTypeService>().CreateAsync(quote, Constants.Security.SuperUserKey)).Success, Is.True);
        _quote = quote.Key;
        _configuration = new BlockListConfiguration { Blocks = [new() { ContentElementTypeKey = _quote }], ValidationLimit = new() { Max = 2 } };
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    private EditorBench Bench => new(_site, Constants.PropertyEditors.Aliases.BlockList, _configuration);

    [Test]
    public void ValuesInBlocksGoThroughTheirOwnEditors()
    {
        Guid person = Guid.NewGuid();
        JsonObject posted = Blocks(Block(("text", "Well said"), ("isLong", true), ("tags", new JsonArray("one", "two")), ("speaker", Picked(person))));
        var stored = (string)Bench.Store(posted)!;
        JsonArray values = JsonNode.Parse(stored)!["contentData"]![0]!["values"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(Value(values, "speaker")!.GetValue<string>(), Is.EqualTo($"umb://document/{person:N}"));
            Assert.That(Value(values, "isLong")!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(Value(values, "tags")!.GetValue<string>(), Is.EqualTo("[\"one\",\"two\"]"));
            Assert.That(JsonNode.Parse(stored)!["expose"]!.AsArray(), Has.Count.EqualTo(1));
        });
        JsonArray shown = JsonNode.Parse(Bench.Show(stored))!["contentData"]![0]!["values"]!.AsArray();
        Assert.That(Value(shown, "speaker")![0]!["unique"]!.GetValue<Guid>(), Is.EqualTo(person));
        Assert.That(Value(shown, "isLong")!.GetValue<bool>(), Is.True);
        Assert.That(shown[0]!["editorAlias"]!.GetValue<string>(), Is.EqualTo("Umbraco.TextArea"));
    }

    [Test]
    public void StoringWhatWasStoredChangesNothing()
    {
        object? once = Bench.Store(Blocks(Block(("text", "Well said"), ("isLong", false))));
        Assert.That(Bench.Store(JsonNode.Parse(Bench.Show(once)), once), Is.EqualTo(once));
    }

    [Test]
    public void AComplaintCarriesThePathOfItsValue()
    {
        IDataValueEditor editor = Editor.GetValueEditor(_configuration);
        var nested = (NestedValidationResults)editor.Validate(
            Blocks(Block(("text", "fine")), Block(("isLong", "perhaps"))), false, null, PropertyValidationContext.Empty()).Single();
        string[] paths = [.. nested.ValidationResults.Cast<NestedJsonPathValidationResults>().Select(result => result.JsonPath)];
        Assert.That(paths, Is.EquivalentTo(new[]
        {
            "contentData[1].values[0].value",
            "contentData[1].values[?(@.alias == 'text' && @.culture == null && @.segment == null)].value",
        }));
    }

    [Test]
    public void OnlyOfferedBlocksAreAcceptedAndOnlySoMany()
    {
        JsonObject strange = Blocks(Block(("text", "fine")));
        strange["contentData"]![0]!["contentTypeKey"] = _quote;
        Assert.That(Bench.Complaints(strange), Is.Empty);
        Assert.That(new EditorBench(_site, Constants.PropertyEditors.Aliases.BlockList, new BlockListConfiguration()).Complaints(strange), Is.Not.Empty);
        Assert.That(Bench.Complaints(Blocks(Block(("text", "a")), Block(("text", "b")), Block(("text", "c")))), Is.Not.Empty);
    }

    [Test]
    public void ReferencesAndTagsInsideBlocksAreFound()
    {
        Guid person = Guid.NewGuid();
        object stored = Bench.Store(Blocks(Block(("text", "x"), ("speaker", Picked(person)), ("tags", new JsonArray("tea")))))!;
        IDataValueEditor editor = Editor.GetValueEditor(_configuration);
        Assert.That(
            ((IDataValueReference)editor).GetReferences(stored), Is.EqualTo(new[] { new UmbracoEntityReference(Udi.Create("document", person)) }));
        Assert.That(((IDataValueTags)editor).GetTags(stored, _configuration, null).Select(tag => tag.Text), Is.EqualTo(new[] { "tea" }));
    }

    [Test]
    public void WhatNoLayoutMentionsIsNotKept()
    {
        JsonObject blocks = Blocks(Block(("text", "kept")), Block(("text", "orphan")));
        blocks["layout"]!["Umbraco.BlockList"]!.AsArray().RemoveAt(1);
        Assert.That((string)Bench.Store(blocks)!, Does.Contain("kept").And.Not.Contain("orphan"));
    }

    [Test]
    public void WhereAPropertyVariesNoLongerTheDefaultLanguagesTextStays()
    {
        JsonObject Said(string culture, string text) => new() { ["alias"] = "text", ["culture"] = culture, ["segment"] = null, ["value"] = text };
        JsonObject block = Block();
        block["values"] = new JsonArray(Said("zh-CN", "早上好"), Said("en-US", "Good morning"));

        JsonArray shown = JsonNode.Parse(Bench.Show(Blocks(block).ToJsonString()))!["contentData"]![0]!["values"]!.AsArray();

        Assert.That(shown.Select(value => ((string?)value!["culture"], (string?)value["value"])), Is.EqualTo(new[] { ((string?)null, (string?)"Good morning") }));
    }

    private IDataEditor Editor => _site.Get<PropertyEditorCollection>()[Constants.PropertyEditors.Aliases.BlockList]!;

    private JsonObject Block(params (string Alias, JsonNode? Value)[] values) => new()
    {
        ["key"] = Guid.NewGuid(),
        ["contentTypeKey"] = _quote,
        ["values"] = new JsonArray([.. values.Select(value => new JsonObject { ["alias"] = value.Alias, ["culture"] = null, ["segment"] = null, ["value"] = value.Value })]),
    };

    private static JsonObject Blocks(params JsonObject[] blocks) => new()
    {
        ["layout"] = new JsonObject
        {
            ["Umbraco.BlockList"] = new JsonArray([.. blocks.Select(block => new JsonObject { ["contentKey"] = block["key"]!.DeepClone() })]),
        },
        ["contentData"] = new JsonArray([.. blocks]),
        ["settingsData"] = new JsonArray(),
        ["expose"] = new JsonArray(),
    };

    private static JsonArray Picked(Guid key) => new(new JsonObject { ["type"] = "document", ["unique"] = key });

    private static JsonNode? Value(JsonArray values, string alias) => values.Single(value => value!["alias"]!.GetValue<string>() == alias)!["value"];

    private async Task AddAsync(ContentType type, string alias, string editor, bool mandatory = false, ValueStorageType storage = ValueStorageType.Ntext)
    {
        IDataType dataType = (await _site.Get<IDataTypeService>().CreateAsync(
            new DataType(_site.Get<PropertyEditorCollection>()[editor]!, _site.Get<IConfigurationEditorJsonSerializer>()) { Name = $"Quote {alias}", DatabaseType = storage },
            Constants.Security.SuperUserKey)).Result;
        type.AddPropertyType(new PropertyType(_site.Get<IShortStringHelper>(), dataType, alias) { Name = alias, Mandatory = mandatory }, "content", "Content");
    }
}
