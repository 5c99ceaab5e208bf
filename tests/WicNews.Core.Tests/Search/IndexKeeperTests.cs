using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;
using WicNews.Core.Search.Snapshots;
using WicNews.Core.Search.Synonyms;
using WicNews.Core.Tests.Support;

namespace WicNews.Core.Tests.Search;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class IndexKeeperTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wicnews-test-");
    private readonly Changes _changes = new();
    private readonly SegmentIndex _index = new();
    private readonly SearchIndexStatus _status = new();
    private readonly SnapshotFile _file;
    private readonly IndexFeeder _feeder;
    private readonly IndexKeeper _keeper;

    public IndexKeeperTests()
    {
        var site = new FakeSite();
        var story = site.Add("article", site.Home).In(Cultures.English, "Published story").With("headline", "Published story");
        var navigation = Substitute.For<IDocumentNavigationQueryService>();
        navigation.TryGetRootKeys(out _).ReturnsForAnyArgs(call => (call[0] = new[] { site.Home.Key, story.Key }) is not null);
        var (tree, mapper) = (new PublishedTree(navigation), new ItemMapper(site.Reader));
        var affected = new AffectedOwners(_index, mapper, tree, site.Paths,
            new DocumentUses(Substitute.For<IMediaNavigationQueryService>(), Substitute.For<IRelationService>(), Substitute.For<IIdKeyMap>()));
        _file = new SnapshotFile(new SearchOptions(_folder.FullName), NullLogger<SnapshotFile>.Instance);
        _feeder = new IndexFeeder(_index, mapper, affected, tree, _changes, new SynonymReader(site.News, navigation), _status, NullLogger<IndexFeeder>.Instance);
        _keeper = new IndexKeeper(_index, _feeder, _changes, _file, new SettledSnapshots(_file), _status, Substitute.For<IHostApplicationLifetime>(), TimeProvider.System, NullLogger<IndexKeeper>.Instance);
    }

    public void Dispose()
    {
        _keeper.Dispose();
        _feeder.Dispose();
        _folder.Delete(recursive: true);
    }

    [TestCase(true, 5, true)]
    [TestCase(true, 9, true)]
    [TestCase(true, 4, false, Description = "brought back from a backup")]
    [TestCase(false, 9, false, Description = "another database")]
    public async Task ASnapshotIsBelievedOnlyOfTheDatabaseAsItIs(bool isOfThis, int latest, bool isBelieved)
    {
        _file.TrySave(Some.Index(Some.Story("Kept story")).State with { Sequence = 5, Origin = isOfThis ? _changes.Origin : Guid.NewGuid() });
        _changes.Last = latest;

        await _keeper.OpenAsync(CancellationToken.None);

        Assert.That(_index.Titles("story"), Is.EqualTo(new[] { isBelieved ? "Kept story" : "Published story" }));
        Assert.That(_status.State, Does.Contain(isBelieved ? "loaded from the snapshot" : "built from the database"));
    }

    [Test]
    public void ACommandEndsWhenTheDatabaseIsAway()
    {
        _changes.AreLost = true;

        Assert.That(() => _keeper.OpenAsync(CancellationToken.None), Throws.TypeOf<TimeoutException>());
        Assert.That(_status.IsReady, Is.False);
    }

    [Test]
    public async Task TheStatusSaysWhenTheIndexIsBehindAndWhenItIsNotAnyMore()
    {
        await _keeper.OpenAsync(CancellationToken.None);
        Assert.That((_status.Phase, _status.IsReady), Is.EqualTo((IndexPhase.Current, true)));

        _changes.AreLost = true;
        await _feeder.TryCatchUpAsync(CancellationToken.None);
        Assert.That((_status.Phase, _status.IsReady, _feeder.IsBehind), Is.EqualTo((IndexPhase.Behind, true, true)));

        _changes.AreLost = false;
        await _feeder.TryCatchUpAsync(CancellationToken.None);
        Assert.That((_status.Phase, _status.IsReady, _feeder.IsBehind), Is.EqualTo((IndexPhase.Current, true, false)));
    }

    [Test]
    public async Task AnIndexThatIsBehindIsNotKeptAsIfItWereNot([Values] bool isBehind)
    {
        await _keeper.OpenAsync(CancellationToken.None);
        _changes.AreLost = isBehind;
        await _feeder.TryCatchUpAsync(CancellationToken.None);

        await _keeper.StopAsync(CancellationToken.None);

        Assert.That(_file.TryLoad() is null, Is.EqualTo(isBehind));
    }

    /// <summary>A record of changes in a database that is away now and then.</summary>
    private sealed class Changes : IPublishedChanges
    {
        public Guid Origin { get; } = Guid.NewGuid();

        public long Last { get; set; } = 5;

        public bool AreLost { get; set; }

        public long Latest() => AreLost ? throw new TimeoutException() : Last;

        public IReadOnlyList<PublishedChange> ReadSince(long sequence, int most) => AreLost ? throw new TimeoutException() : [];
    }
}
