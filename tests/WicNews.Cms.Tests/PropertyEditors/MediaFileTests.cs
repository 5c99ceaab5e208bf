using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.PropertyEditors.Media;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.PropertyEditors;

/// <summary>Files from the upload to the bin, through Umbraco's services.</summary>
public sealed class MediaFileTests
{
    private CmsSite _site = null!;
    private Guid _picture;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await CmsSite.StartAsync();
        _picture = await AddPictureTypeAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task AnUploadBecomesAFileWithItsSizeKnown()
    {
        Guid key = await CreateAsync(await UploadAsync("Bridge of Boats.png", TestPictures.Flag(40, 30)));
        IPublishedContent media = _site.Get<IPublishedMediaCache>().GetById(key)!;
        Assert.Multiple(() =>
        {
            Assert.That(Src(key), Does.Match("^/media/[^/]+/bridge-of-boats\\.png$"));
            Assert.That(Files.FileExists(Files.GetRelativePath(Src(key)!)), Is.True);
            Assert.That(media.GetProperty("umbracoWidth")!.GetValue(), Is.EqualTo("40"));
            Assert.That(media.GetProperty("umbracoHeight")!.GetValue(), Is.EqualTo("30"));
            Assert.That(media.GetProperty("umbracoExtension")!.GetValue(), Is.EqualTo("png"));
        });
    }

    [Test]
    public async Task AReplacedFileGoesAndTheNewOneHasANewAddress()
    {
        Guid key = await CreateAsync(await UploadAsync("same.png", TestPictures.Flag(40, 30)));
        string before = Src(key)!;
        await UpdateAsync(key, new JsonObject { ["src"] = "", ["temporaryFileId"] = await UploadAsync("same.png", TestPictures.Flag(20, 10)) });
        string after = Src(key)!;
        Assert.Multiple(() =>
        {
            Assert.That(after, Is.Not.EqualTo(before));
            Assert.That(Files.FileExists(Files.GetRelativePath(before)), Is.False);
            Assert.That(Files.FileExists(Files.GetRelativePath(after)), Is.True);
        });
    }

    /// <summary>Each time, also when it was asked for in between; and a name that comes back gets an address of its own.</summary>
    [Test]
    public async Task AllFormerAddressesLeadToThePresentFile()
    {
        IFormerFiles former = _site.Get<IFormerFiles>();
        Assert.That(former.Find("/media/none/none.png"), Is.Null);
        Guid key = await CreateAsync(await UploadAsync("first.png", TestPictures.Flag(40, 30)));
        List<string> addresses = [Src(key)!];
        foreach (string name in (string[])["second.png", "first.png"])
        {
            await UpdateAsync(key, new JsonObject { ["src"] = "", ["temporaryFileId"] = await UploadAsync(name, TestPictures.Flag(20, 10)) });
            addresses.Add(Src(key)!);
            Assert.That(addresses[..^1].Select(former.PresentAddress), Has.All.EqualTo(addresses[^1]), name);
        }
        Assert.That(addresses, Is.Unique);
    }

    [Test]
    public async Task ADeletedItemLeavesNoFile()
    {
        Guid key = await CreateAsync(await UploadAsync("gone.png", TestPictures.Flag(40, 30)));
        string src = Src(key)!;
        await _site.Get<IMediaEditingService>().MoveToRecycleBinAsync(key, Constants.Security.SuperUserKey);
        Assert.That(_site.Get<IPublishedMediaCache>().GetById(key), Is.Null);
        await _site.Get<IMediaEditingService>().DeleteFromRecycleBinAsync(key, Constants.Security.SuperUserKey);
        Assert.That(Files.FileExists(Files.GetRelativePath(src)), Is.False);
    }

    [Test]
    public async Task AnotherItemsFileCannotBeTaken()
    {
        Guid owner = await CreateAsync(await UploadAsync("mine.png", TestPictures.Flag(40, 30)));
        Guid thief = await CreateAsync(await UploadAsync("other.png", TestPictures.Flag(40, 30)));
        string own = Src(thief)!;
        await UpdateAsync(thief, new JsonObject { ["src"] = Src(owner) });
        Assert.That(Src(thief), Is.EqualTo(own));
    }

    [Test]
    public async Task FocalPointAndCropsAreKept()
    {
        Guid key = await CreateAsync(await UploadAsync("focus.png", TestPictures.Flag(40, 30)));
        await UpdateAsync(key, new JsonObject { ["src"] = Src(key), ["focalPoint"] = new JsonObject { ["left"] = 0.25, ["top"] = 0.75 } });
        JsonNode stored = JsonNode.Parse((string)_site.Get<IMediaService>().GetById(key)!.GetValue("umbracoFile")!)!;
        Assert.That(stored["focalPoint"]!["left"]!.GetValue<decimal>(), Is.EqualTo(0.25m));
    }

    [TestCase("page.aspx")]
    [TestCase("no-extension")]
    public async Task AFileOfARefusedKindIsNotTaken(string name)
    {
        Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> refused = await TryUploadAsync(name, TestPictures.Flag(40, 30));
        Assert.That(refused.Success, Is.False);
    }

    private IFileSystem Files => _site.Get<MediaFileManager>().FileSystem;

    private string? Src(Guid key) => JsonNode.Parse((string)_site.Get<IMediaService>().GetById(key)!.GetValue("umbracoFile")!)!["src"]!.GetValue<string>();

    private async Task<string> UploadAsync(string name, byte[] content)
    {
        Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> created = await TryUploadAsync(name, content);
        Assert.That(created.Success, Is.True, $"{created.Status}");
        return created.Result!.Key.ToString();
    }

    private Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> TryUploadAsync(string name, byte[] content) =>
        _site.Get<ITemporaryFileService>().CreateAsync(new CreateTemporaryFileModel { Key = Guid.NewGuid(), FileName = name, OpenReadStream = () => new MemoryStream(content) });

    private async Task<Guid> CreateAsync(string upload)
    {
        Attempt<MediaCreateResult, ContentEditingOperationStatus> created = await _site.Get<IMediaEditingService>().CreateAsync(
            new MediaCreateModel
            {
                ContentTypeKey = _picture,
                Variants = [new VariantModel { Name = "A picture" }],
                Properties = [new PropertyValueModel { Alias = "umbracoFile", Value = new JsonObject { ["temporaryFileId"] = upload } }],
            },
            Constants.Security.SuperUserKey);
        Assert.That(created.Success, Is.True, $"{created.Status}");
        return created.Result.Content!.Key;
    }

    private async Task UpdateAsync(Guid key, JsonObject file)
    {
        Attempt<MediaUpdateResult, ContentEditingOperationStatus> updated = await _site.Get<IMediaEditingService>().UpdateAsync(
            key,
            new MediaUpdateModel { Variants = [new VariantModel { Name = "A picture" }], Properties = [new PropertyValueModel { Alias = "umbracoFile", Value = file }] },
            Constants.Security.SuperUserKey);
        Assert.That(updated.Success, Is.True, $"{updated.Status}");
    }

    private async Task<Guid> AddPictureTypeAsync()
    {
        MediaType type = new(_site.Get<IShortStringHelper>(), Constants.System.Root) { Alias = "testPicture", Name = "Picture", Icon = "icon-picture", AllowedAsRoot = true };
        type.AddPropertyGroup("content", "Content");
        await AddAsync(type, "umbracoFile", Constants.PropertyEditors.Aliases.ImageCropper, ValueStorageType.Ntext);
        foreach (string alias in (string[])["umbracoWidth", "umbracoHeight", "umbracoBytes", "umbracoExtension"])
            await AddAsync(type, alias, Constants.PropertyEditors.Aliases.Label, ValueStorageType.Nvarchar);
        Assert.That((await _site.Get<IMediaTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success, Is.True);
        return type.Key;
    }

    private async Task AddAsync(MediaType type, string alias, string editor, ValueStorageType storage)
    {
        IDataType dataType = (await _site.Get<IDataTypeService>().CreateAsync(
            new DataType(_site.Get<PropertyEditorCollection>()[editor]!, _site.Get<IConfigurationEditorJsonSerializer>()) { Name = $"Picture {alias}", DatabaseType = storage },
            Constants.Security.SuperUserKey)).Result;
        type.AddPropertyType(new PropertyType(_site.Get<IShortStringHelper>(), dataType, alias) { Name = alias }, "content", "Content");
    }
}
