using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Contents;

/// <summary>Editors at once never see a lock, and nothing of theirs is lost.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class ManyEditorsTests(Database database)
{
    private const int Editors = 10;
    private const int StoriesEach = 5;
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
    public async Task TenEditorsCreateChangeAndPublishAtOnceAsync()
    {
        IContentEditingService editing = _site.Get<IContentEditingService>();
        IContentPublishingService publishing = _site.Get<IContentPublishingService>();
        Guid parent = (await editing.CreateAsync(Some.Page(_page, "Everybody's"), User)).Result.Content!.Key;
        await publishing.PublishAsync(parent, [new CulturePublishScheduleModel { Culture = "en-US" }], User);

        Guid[][] written = await Task.WhenAll(Enumerable.Range(1, Editors).Select(editor => Task.Run(() => EditAsync(editor, parent))));

        Guid[] keys = [.. written.SelectMany(keys => keys)];
        Assert.Multiple(() =>
        {
            Assert.That(keys.Distinct().Count(), Is.EqualTo(Editors * StoriesEach));
            Assert.That(keys.Select(key => Snapshots.Of(_site, key)), Is.All.Contains("changed"));
            Assert.That(_site.Get<IContentService>().CountChildren(_site.Get<IContentService>().GetById(parent)!.Id), Is.EqualTo(Editors * StoriesEach));
        });
    }

    private async Task<Guid[]> EditAsync(int editor, Guid parent)
    {
        IContentEditingService editing = _site.Get<IContentEditingService>();
        List<Guid> keys = [];
        for (int story = 1; story <= StoriesEach; story++)
        {
            var created = await editing.CreateAsync(Some.Page(_page, $"Story {editor}.{story}", parent: parent), User);
            Guid key = created.Result.Content!.Key;
            await editing.UpdateAsync(key, Some.Update($"Story {editor}.{story} changed"), User);
            var published = await _site.Get<IContentPublishingService>().PublishAsync(key, [new CulturePublishScheduleModel { Culture = "en-US" }], User);
            Assert.That(published.Success, Is.True, $"{published.Status}");
            keys.Add(key);
        }

        return [.. keys];
    }
}
