using WicNews.Core.Search.Snapshots;

namespace WicNews.Core.Search.Feeding;

/// <summary>What an administrator may ask of search.</summary>
public sealed class SearchMaintenance
{
    private readonly SegmentIndex _index;
    private readonly IndexVerifier _verifier;
    private readonly SnapshotFile _file;
    private readonly IndexKeeper _keeper;

    internal SearchMaintenance(SegmentIndex index, IndexVerifier verifier, SnapshotFile file, IndexKeeper keeper) =>
        (_index, _verifier, _file, _keeper) = (index, verifier, file, keeper);

    /// <summary>Has the index built anew from the database, in the background; <see cref="SearchIndexStatus"/> says how that goes.</summary>
    public void RequestRebuild() => _keeper.RequestRebuild();

    /// <summary>Compares the index with what is published, mends it, and keeps the mended one.</summary>
    public IndexReport Verify()
    {
        var report = _verifier.Verify(repairs: true);
        if (!report.IsSound)
            _file.TrySave(_index.State);
        return report;
    }
}
