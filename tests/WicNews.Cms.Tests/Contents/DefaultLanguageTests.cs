using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Tree;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Contents;

/// <summary>What becomes of names when another language is made the default, on each database.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DefaultLanguageTests(Database database)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;
    private CmsSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await database.StartSiteAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [Test]
    public async Task DocumentsAreFoundByTheirNamesInTheNewDefaultLanguageWithoutBeingSavedAgain()
    {
        IContentType page = await Types.PageAsync(_site);
        int both = await CreateAsync(page, "Water town", "乌镇峰会");
        int english = await CreateAsync(page, "Silk road");

        await MakeDefaultAsync("zh-CN");

        Assert.Multiple(() =>
        {
            Assert.That(Found("乌镇"), Is.EqualTo(new[] { both }));
            Assert.That(Found("water"), Is.EqualTo(new[] { both }), "the language that was the default");
            Assert.That(Found("silk"), Is.EqualTo(new[] { english }), "what has no name in the new one");
            Assert.That(_site.Get<IContentService>().GetById(both)!.Name, Is.EqualTo("乌镇峰会"));
        });
    }

    private async Task<int> CreateAsync(IContentType page, string name, string? chinese = null) =>
        (await _site.Get<IContentEditingService>().CreateAsync(Some.Page(page, name, chinese), User)).Result.Content!.Id;

    private async Task MakeDefaultAsync(string culture)
    {
        ILanguageService languages = _site.Get<ILanguageService>();
        ILanguage language = (await languages.GetAsync(culture))!;
        language.IsDefault = true;
        Assert.That((await languages.UpdateAsync(language, User)).Success, Is.True);
    }

    private IReadOnlyList<int> Found(string text) =>
        _site.Get<NodeNames>().Find(new NodeNameQuestion(Constants.ObjectTypes.Document, text, null, false, null, null, null), 0, 10).Ids;
}
