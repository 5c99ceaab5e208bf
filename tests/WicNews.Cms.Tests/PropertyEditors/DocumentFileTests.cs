using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.PropertyEditors;

/// <summary>Files that documents hold, in their own fields and in blocks: they live as long as the document does, and no longer.</summary>
public sealed class DocumentFileTests
{
    private static readonly Guid Administrator = Constants.Security.SuperUserKey;
    private string _folder = null!;
    private CmsSite _site = null!;
    private ContentType _clip = null!;
    private ContentType _report = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("wicnews-files-").FullName;
        _site = await CmsSite.StartAsync(_folder);
        IDataType upload = await DataTypeAsync("Report file", Constants.PropertyEditors.Aliases.UploadField, []);
        IDataType picture = await DataTypeAsync("Report picture", Constants.PropertyEditors.Aliases.ImageCropper, []);
        _clip = new(_site.Get<IShortStringHelper>(), Constants.System.Root) { Alias = "testClip", Name = "Clip", IsElement = true };
        Add(_clip, upload, "file");
        Add(_clip, picture, "picture");
        Types.Expect(await _site.Get<IContentTypeService>().CreateAsync(_clip, Administrator));
        IDataType clips = await DataTypeAsync("Report clips", Constants.PropertyEditors.Aliases.BlockList, new() { ["blocks"] = new JsonArray(new JsonObject { ["contentElementTypeKey"] = _clip.Key }) });
        _report = new(_site.Get<IShortStringHelper>(), Constants.System.Root) { Alias = "testReport", Name = "Report", AllowedAsRoot = true };
        Add(_report, upload, "file");
        Add(_report, clips, "clips");
        Types.Expect(await _site.Get<IContentTypeService>().CreateAsync(_report, Administrator));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _site.DisposeAsync();
        Folders.Remove(_folder);
    }

    [Test]
    public async Task AFileInABlockOutlivesARestart()
    {
        Guid key = await CreateAsync(null, Clip(await UploadAsync("clip.png"), await UploadAsync("still.png")));
        Assert.That(FilesOf(key), Has.Length.EqualTo(2).And.All.Matches<string>(Exists));

        await _site.DisposeAsync();
        _site = await CmsSite.StartAsync(_folder);

        Assert.That(FilesOf(key), Has.Length.EqualTo(2).And.All.Matches<string>(Exists));
    }

    [Test]
    public async Task ADuplicateHasFilesAndBlocksOfItsOwn()
    {
        Guid original = await CreateAsync(await UploadAsync("report.png"), Clip(await UploadAsync("clip.png"), await UploadAsync("still.png")));
        Guid copy = (await Editing.CopyAsync(original, null, false, false, Administrator)).Result!.Key;
        string[] files = FilesOf(original), copies = FilesOf(copy);
        Assert.Multiple(() =>
        {
            Assert.That(copies, Has.Length.EqualTo(3).And.All.Matches<string>(Exists));
            Assert.That(copies.Intersect(files), Is.Empty);
            Assert.That(BlockKeys(copy), Has.Length.EqualTo(1));
            Assert.That(BlockKeys(copy), Is.Not.EqualTo(BlockKeys(original)));
        });

        await DeleteAsync(copy);
        Assert.That(files, Has.All.Matches<string>(Exists));
        Assert.That(copies, Has.None.Matches<string>(Exists));
    }

    [Test]
    public async Task ABlockThatIsPastedHasACopyOfItsFile()
    {
        Guid from = await CreateAsync(null, Clip(await UploadAsync("pasted.png")));
        string file = FilesOf(from).Single();
        Guid to = await CreateAsync(null, new JsonObject { ["src"] = file });

        string pasted = FilesOf(to).Single();
        Assert.That(pasted, Is.Not.EqualTo(file));
        await DeleteAsync(from);
        Assert.That((Exists(file), Exists(pasted)), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task ABlockThatIsDuplicatedInItsDocumentKeepsItsFile()
    {
        Guid key = await CreateAsync(null, Clip(await UploadAsync("twice.png")));
        JsonObject blocks = Blocks(FilesOf(key).Concat(FilesOf(key)).Select(src => (JsonNode)new JsonObject { ["file"] = new JsonObject { ["src"] = src } }).ToArray());
        await SaveAsync(key, blocks);
        Assert.That(FilesOf(key), Has.Length.EqualTo(2).And.All.Matches<string>(Exists));
    }

    [Test]
    public async Task WhatBeginsWithABlueprintHasFilesAndBlocksOfItsOwn()
    {
        Guid document = await CreateAsync(await UploadAsync("model.png"), Clip(await UploadAsync("block.png")));
        var blueprints = _site.Get<IContentBlueprintEditingService>();
        Guid blueprint = (await blueprints.CreateFromContentAsync(document, "A report", Guid.NewGuid(), Administrator)).Result!.Content!.Key;
        string[] files = FilesOf(document);
        await DeleteAsync(document);
        Assert.That(files, Has.All.Matches<string>(Exists), "the blueprint still has them");

        IContent one = (await blueprints.GetScaffoldedAsync(blueprint))!, other = (await blueprints.GetScaffoldedAsync(blueprint))!;
        Assert.That(BlockKeys(one), Is.Not.EqualTo(BlockKeys(other)));
        Guid begun = await CreateAsync(new JsonObject { ["src"] = (string)one.GetValue("file")! }, null, Posted(one));
        Assert.That(FilesOf(begun), Has.Length.EqualTo(2).And.All.Matches<string>(Exists));
        Assert.That(FilesOf(begun).Intersect(files), Is.Empty);
    }

    private IContentEditingService Editing => _site.Get<IContentEditingService>();

    private bool Exists(string src) => System.IO.File.Exists(Path.Combine(_folder, src.TrimStart('/')));

    private IContent Read(Guid key) => _site.Get<IContentService>().GetById(key)!;

    /// <summary>The addresses of all files of a document, as they are stored.</summary>
    private string[] FilesOf(Guid key) =>
    [
        .. new[] { (string?)Read(key).GetValue("file") }.Concat(BlocksOf(Read(key)).SelectMany(block => block["values"]!.AsArray()).Select(value => Src((string?)value!["value"]))).OfType<string>(),
    ];

    private static string? Src(string? stored) => stored?.StartsWith('{') is true ? (string?)JsonNode.Parse(stored)!["src"] : stored;

    private static JsonObject[] BlocksOf(IContent document) =>
        document.GetValue("clips") is string text ? [.. JsonNode.Parse(text)!["contentData"]!.AsArray().Select(block => block!.AsObject())] : [];

    private string[] BlockKeys(Guid key) => BlockKeys(Read(key));

    private static string[] BlockKeys(IContent document)
    {
        JsonNode value = JsonNode.Parse((string)document.GetValue("clips")!)!;
        string[] keys = [.. BlocksOf(document).Select(block => (string)block["key"]!)];
        Assert.That(value["layout"]!["Umbraco.BlockList"]!.AsArray().Select(item => (string?)item!["contentKey"]), Is.EqualTo(keys));
        return keys;
    }

    // What is stored of files is their address; what is posted says what it is.
    private static JsonObject Posted(IContent document)
    {
        JsonObject value = JsonNode.Parse((string)document.GetValue("clips")!)!.AsObject();
        foreach (JsonNode? entry in value["contentData"]!.AsArray().SelectMany(block => block!["values"]!.AsArray()))
            entry!["value"] = new JsonObject { ["src"] = Src((string?)entry["value"]) };
        return value;
    }

    private static JsonObject Clip(JsonObject file, JsonObject? picture = null) => picture is null
        ? new JsonObject { ["file"] = file }
        : new JsonObject { ["file"] = file, ["picture"] = picture };

    private async Task<Guid> CreateAsync(JsonObject? file, JsonNode? clip, JsonObject? blocks = null)
    {
        // A posted file by itself stands for a clip with that file.
        if (clip is JsonObject bare && bare["file"] is null)
            clip = new JsonObject { ["file"] = bare };
        var created = await Editing.CreateAsync(
            new ContentCreateModel
            {
                ContentTypeKey = _report.Key,
                Variants = [new VariantModel { Name = $"Report {Guid.NewGuid():N}" }],
                Properties = [new PropertyValueModel { Alias = "file", Value = file }, new PropertyValueModel { Alias = "clips", Value = blocks ?? Blocks(clip!) }],
            },
            Administrator);
        Assert.That(created.Success, Is.True, $"{created.Status}");
        return created.Result.Content!.Key;
    }

    private async Task SaveAsync(Guid key, JsonObject blocks)
    {
        var saved = await Editing.UpdateAsync(
            key, new ContentUpdateModel { Variants = [new VariantModel { Name = "Report" }], Properties = [new PropertyValueModel { Alias = "clips", Value = blocks }] }, Administrator);
        Assert.That(saved.Success, Is.True, $"{saved.Status}");
    }

    private JsonObject Blocks(params JsonNode[] clips)
    {
        (Guid Key, JsonObject Values)[] blocks = [.. clips.Select(clip => (Guid.NewGuid(), clip.AsObject()))];
        return new JsonObject
        {
            ["layout"] = new JsonObject { ["Umbraco.BlockList"] = new JsonArray([.. blocks.Select(block => new JsonObject { ["contentKey"] = block.Key })]) },
            ["contentData"] = new JsonArray([.. blocks.Select(block => new JsonObject
            {
                ["key"] = block.Key,
                ["contentTypeKey"] = _clip.Key,
                ["values"] = new JsonArray([.. block.Values.Select(value => new JsonObject { ["alias"] = value.Key, ["culture"] = null, ["segment"] = null, ["value"] = value.Value!.DeepClone() })]),
            })]),
            ["settingsData"] = new JsonArray(),
            ["expose"] = new JsonArray([.. blocks.Select(block => new JsonObject { ["contentKey"] = block.Key, ["culture"] = null, ["segment"] = null })]),
        };
    }

    private async Task<JsonObject> UploadAsync(string name)
    {
        Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> created = await _site.Get<ITemporaryFileService>().CreateAsync(
            new CreateTemporaryFileModel { Key = Guid.NewGuid(), FileName = name, OpenReadStream = () => new MemoryStream(TestPictures.Flag(40, 30)) });
        Assert.That(created.Success, Is.True, $"{created.Status}");
        return new JsonObject { ["temporaryFileId"] = created.Result!.Key.ToString() };
    }

    private async Task DeleteAsync(Guid key)
    {
        await Editing.MoveToRecycleBinAsync(key, Administrator);
        Assert.That((await Editing.DeleteFromRecycleBinAsync(key, Administrator)).Success, Is.True);
    }

    private async Task<IDataType> DataTypeAsync(string name, string editor, Dictionary<string, object> configuration) => (await _site.Get<IDataTypeService>().CreateAsync(
        new DataType(_site.Get<PropertyEditorCollection>()[editor]!, _site.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = name, DatabaseType = ValueStorageType.Ntext, ConfigurationData = configuration,
        },
        Administrator)).Result;

    private void Add(ContentType type, IDataType dataType, string alias) =>
        type.AddPropertyType(new PropertyType(_site.Get<IShortStringHelper>(), dataType, alias) { Name = alias }, "content", "Content");
}
