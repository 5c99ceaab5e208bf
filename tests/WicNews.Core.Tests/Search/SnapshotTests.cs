using WicNews.Core.Search;
using WicNews.Core.Search.Snapshots;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Core.Tests.Search;

public sealed class SnapshotTests
{
    private readonly GeneratedCorpus _corpus = new(seed: 11, words: 3_000, bodyWords: 40);
    private readonly SearchDocument _ending = Some.Story() with
    {
        Until = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), Changed = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero), MorePictures = [Guid.NewGuid(), Guid.NewGuid()],
    };
    private readonly SegmentIndex _index;
    private readonly IndexState _state;
    private readonly byte[] _bytes;

    public SnapshotTests()
    {
        _index = Some.Index([.. _corpus.Authorities().Take(200), .. _corpus.Stories(300)]);
        _index.Apply([.. _corpus.Stories(20).Select(story => new DocumentChange(story.Owner, [story]))], 7);
        _index.Apply([new DocumentChange(_ending.Owner, [_ending])], 7);
        _index.Apply([.. _index.Owners().Take(10).Select(owner => new DocumentChange(owner, []))], 8);
        _state = _index.State with { Origin = Guid.NewGuid() };
        _bytes = Write(_state);
    }

    [Test]
    public void WhatWasWrittenIsReadBack()
    {
        var restored = new SegmentIndex(Snapshot.Read(new MemoryStream(_bytes)));

        Assert.That(restored.Sequence, Is.EqualTo(8));
        Assert.That(restored.State.Origin, Is.EqualTo(_state.Origin));
        Assert.That(restored.OwnersEnded(_ending.Until!.Value), Is.EqualTo(new[] { _ending.Owner }));
        var ending = restored.Walk(new SearchFilters()).Single(hit => hit.Key == _ending.Key);
        Assert.That((ending.Changed, ending.MorePictures), Is.EqualTo((_ending.Changed, _ending.MorePictures)));
        Assert.That(restored.DocumentCount, Is.EqualTo(_index.DocumentCount));
        foreach (var word in _corpus.Words.Take(50))
            Assert.That(Keys(restored, word), Is.EqualTo(Keys(_index, word)), word);
        Assert.That(Write(restored.State), Is.EqualTo(_bytes));
    }

    [Test]
    public void ATruncatedSnapshotIsAlwaysNoticed([Random(0, int.MaxValue - 1, 50)] int place) =>
        Assert.That(() => Snapshot.Read(new MemoryStream(_bytes, 0, place % _bytes.Length)), Throws.TypeOf<SnapshotException>());

    [Test]
    public void AFlippedBitIsAlwaysNoticed([Random(0, int.MaxValue - 1, 200)] int place)
    {
        var damaged = (byte[])_bytes.Clone();
        damaged[place % damaged.Length] ^= (byte)(1 << (place % 8));

        Assert.That(() => Snapshot.Read(new MemoryStream(damaged)), Throws.TypeOf<SnapshotException>());
    }

    [Test]
    public void MoreThanThereShouldBeIsNoticed() =>
        Assert.That(() => Snapshot.Read(new MemoryStream([.. _bytes, 0])), Throws.TypeOf<SnapshotException>());

    private static byte[] Write(IndexState state)
    {
        using var stream = new MemoryStream();
        Snapshot.Write(state, stream);
        return stream.ToArray();
    }

    private static IEnumerable<Guid> Keys(SegmentIndex index, string text) =>
        index.Search(new SearchQuery { Text = text, Size = 100, Facets = [SearchFacet.Topic] }).Hits.Select(hit => hit.Key);
}
