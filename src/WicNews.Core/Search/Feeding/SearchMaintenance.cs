using WicNews.Core.Search.Snapshots;

namespace WicNews.Core.Search.Feeding;

/// <summary>What an administrator may ask of search.</summary>
public sealed class SearchMaintenance
{
    private readonly SegmentIndex _index;
    private readonly IndexVerifier _verifier;
    private readonly SnapshotFile _file;

    internal SearchMaintenance(SegmentIndex index, IndexVerifier verifier, SnapshotFile file) =>
        (_index, _verifier, _file) = (index, verifier, file);

    /// <summary>Compares the index with what is published, mends it, and keeps the mended one.</summary>
    public IndexReport Verify()
    {
        var report = _verifier.Verify(repairs: true);
        if (!report.IsSound)
            _file.TrySave(_index.State);
        return report;
    }
}
