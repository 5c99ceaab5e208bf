using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Contents;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class MediaTests(Database database)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;
    private CmsSite _site = null!;
    private IMediaType _folder = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await database.StartSiteAsync();
        IMediaTypeService types = _site.Get<IMediaTypeService>();
        MediaType folder = new(_site.Get<IShortStringHelper>(), Constants.System.Root) { Alias = "testFolder", Name = "Folder", Icon = "icon-folder", AllowedAsRoot = true };
        Types.Expect(await types.CreateAsync(folder, User));
        folder.AllowedContentTypes = [new ContentTypeSort(folder.Key, 0, folder.Alias)];
        Types.Expect(await types.UpdateAsync(folder, User));
        _folder = folder;
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
    public async Task MediaAreMovedTrashedRestoredAndDeletedWithWhatIsInThem()
    {
        Guid from = await CreateAsync("From");
        Guid to = await CreateAsync("To");
        Guid inside = await CreateAsync("Inside", from);

        Assert.That((await Editing.MoveAsync(inside, to, User)).Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        Assert.That(_site.Get<IMediaNavigationQueryService>().TryGetParentKey(inside, out Guid? parent) ? parent : null, Is.EqualTo(to));

        await Editing.MoveToRecycleBinAsync(to, User);
        Assert.Multiple(() =>
        {
            Assert.That(Editing.GetAsync(inside).Result!.Trashed, Is.True);
            Assert.That(Snapshots.Of(_site, inside), Is.Null);
        });

        Assert.That((await Editing.RestoreAsync(to, null, User, includeDescendants: true)).Status, Is.EqualTo(ContentEditingOperationStatus.Success));
        Assert.Multiple(() =>
        {
            Assert.That(Editing.GetAsync(inside).Result!.Trashed, Is.False);
            Assert.That(Snapshots.Of(_site, inside), Does.Contain("Inside"));
        });

        await Editing.DeleteAsync(to, User);
        Assert.That(Editing.GetAsync(inside).Result, Is.Null);
    }

    private IMediaEditingService Editing => _site.Get<IMediaEditingService>();

    private async Task<Guid> CreateAsync(string name, Guid? parent = null)
    {
        var created = await Editing.CreateAsync(new MediaCreateModel { ContentTypeKey = _folder.Key, ParentKey = parent, Variants = [new VariantModel { Name = name }], Properties = [] }, User);
        Assert.That(created.Success, Is.True, $"{created.Status}");
        return created.Result.Content!.Key;
    }
}
