using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Tree;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Contents;

/// <summary>What pickers find by name.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class NodeNamesTests(Database database)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;
    private CmsSite _site = null!;
    private IContentType _page = null!;
    private IContent _parent = null!;
    private IContent _accented = null!;
    private IContent _chinese = null!;
    private IContent _percent = null!;
    private IContent _binned = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await database.StartSiteAsync();
        _page = await Types.PageAsync(_site);
        _parent = await CreateAsync("The canal");
        _accented = await CreateAsync("École du canal", parent: _parent.Key);
        _chinese = await CreateAsync("Water town", "乌镇峰会", _parent.Key);
        _percent = await CreateAsync("100% of_it");
        _binned = await CreateAsync("Canal, thrown away");
        await _site.Get<IContentEditingService>().MoveToRecycleBinAsync(_binned.Key, User);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [Test]
    public void APartOfANameIsFoundWhateverItsCase() => AssertFound(Ask("CANAL"), _parent, _accented);

    [TestCase("école")]
    [TestCase("ÉCOLE")]
    [TestCase("École")]
    public void AccentsHaveCasesToo(string text) => AssertFound(Ask(text), _accented);

    [Test]
    public void NamesInOtherLanguagesAreFound()
    {
        AssertFound(Ask("乌镇"), _chinese);
        AssertFound(Ask("乌镇") with { Culture = "zh-CN" }, _chinese);
        AssertFound(Ask("乌镇") with { Culture = "en-US" });
    }

    [Test]
    public void SignsOfPatternsAreLetters()
    {
        AssertFound(Ask("0%"), _percent);
        AssertFound(Ask("_"), _percent);
        AssertFound(Ask("\\"));
    }

    [Test]
    public void AKeyIsFound() => AssertFound(Ask(_chinese.Key.ToString()), _chinese);

    [Test]
    public void OnlyTheBinHasWhatIsInTheBin() => AssertFound(Ask("canal") with { Trashed = true }, _binned);

    [Test]
    public void ABranchAndStartNodesBoundWhatIsFound()
    {
        AssertFound(Ask("canal") with { Below = _parent.Path }, _accented);
        AssertFound(Ask("canal") with { StartPaths = [_accented.Path] }, _accented);
        AssertFound(Ask("canal") with { StartPaths = [_accented.Path + "0"] });
        AssertFound(Ask("canal") with { StartPaths = [] });
    }

    [Test]
    public void TypesBoundWhatIsFound()
    {
        AssertFound(Ask("100") with { ContentTypes = [_page.Key] }, _percent);
        AssertFound(Ask("100") with { ContentTypes = [Guid.NewGuid()] });
    }

    [Test]
    public void PagesFollowEachOtherAndTheTotalIsThatOfAll()
    {
        var (all, total) = Find(Ask(null), 0, 100);
        var paged = Enumerable.Range(0, total).SelectMany(skip => Find(Ask(null), skip, 1).Ids).ToArray();
        Assert.That((paged, Find(Ask(null), total, 10).Total), Is.EqualTo((all.ToArray(), total)));
        Assert.That(total, Is.EqualTo(4));
    }

    private static NodeNameQuestion Ask(string? text) => new(Constants.ObjectTypes.Document, text, null, false, null, null, null);

    private (IReadOnlyList<int> Ids, int Total) Find(NodeNameQuestion question, int skip, int take) => _site.Get<NodeNames>().Find(question, skip, take);

    private void AssertFound(NodeNameQuestion question, params IContent[] expected)
    {
        var (ids, total) = Find(question, 0, 10);
        Assert.That(ids, Is.EquivalentTo(expected.Select(content => content.Id)));
        Assert.That(total, Is.EqualTo(expected.Length));
    }

    private async Task<IContent> CreateAsync(string english, string? chinese = null, Guid? parent = null)
    {
        var created = await _site.Get<IContentEditingService>().CreateAsync(Some.Page(_page, english, chinese, parent: parent), User);
        Assert.That(created.Success, Is.True, $"{created.Status}");
        return created.Result.Content!;
    }
}
