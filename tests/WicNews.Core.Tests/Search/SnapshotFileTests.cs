using Microsoft.Extensions.Logging.Abstractions;
using WicNews.Core.Search;
using WicNews.Core.Search.Snapshots;

namespace WicNews.Core.Tests.Search;

/// <summary>A damaged file costs a rebuild, never the site: it reads as none, and the next save mends it.</summary>
public sealed class SnapshotFileTests
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"snapshot-{Guid.NewGuid():N}");
    private readonly SegmentIndex _index = Some.Index(Some.Story("Digital economy"), Some.Story("数字经济", culture: "zh-CN"));

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void ADamagedFileReadsAsNoneAndIsMendedByTheNextSave([Values(0, 20, 200, -1)] int place)
    {
        var file = new SnapshotFile(new SearchOptions(_folder), NullLogger<SnapshotFile>.Instance);
        Assert.That(file.TrySave(_index.State), Is.True);
        var path = Directory.GetFiles(_folder).Single();
        var bytes = File.ReadAllBytes(path);
        bytes[(place + bytes.Length) % bytes.Length] ^= 1;
        File.WriteAllBytes(path, bytes);

        Assert.That(file.TryLoad(), Is.Null);

        Assert.That(file.TrySave(_index.State), Is.True);
        Assert.That(file.TryLoad()?.DocumentCount, Is.EqualTo(2));
    }

    [Test]
    public void WhatCouldNotBeWrittenLeavesNothingBehind()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "full"));
        folder.CreateSubdirectory("search.snapshot");

        Assert.That(new SnapshotFile(new SearchOptions(folder.FullName), NullLogger<SnapshotFile>.Instance).TrySave(_index.State), Is.False);

        Assert.That(folder.GetFiles(), Is.Empty);
        folder.Delete(recursive: true);
    }

    [Test]
    public void WhatWasSeenSinceTheLastLookIsReadOnceMoreAfterACrash()
    {
        var file = new SnapshotFile(new SearchOptions(_folder), NullLogger<SnapshotFile>.Instance);
        var snapshots = new SettledSnapshots(file);
        long Kept() => file.TryLoad()!.Sequence;

        snapshots.Begin(_index.State with { Sequence = 5 }, Guid.NewGuid(), isKept: false);
        snapshots.Look(_index.State with { Sequence = 9 });
        Assert.That(Kept(), Is.EqualTo(5));
        snapshots.Look(_index.State with { Sequence = 9 });
        Assert.That(Kept(), Is.EqualTo(9));
        snapshots.Look(_index.State with { Sequence = 12 });
        Assert.That(Kept(), Is.EqualTo(9));
        snapshots.End(_index.State with { Sequence = 12 });
        Assert.That(Kept(), Is.EqualTo(12));
    }
}
