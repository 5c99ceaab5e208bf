using WicNews.Core.Search.Snapshots;

namespace WicNews.Core.Search.Feeding;

/// <summary>What an administrator may ask of search.</summary>
public sealed class SearchMaintenance
{
    private readonly SegmentIndex _index;
    private readonly IndexVerifier _verifier;
    private readonly SettledSnapshots _snapshots;
    private readonly IndexKeeper _keeper;

    internal SearchMaintenance(SegmentIndex index, IndexVerifier verifier, SettledSnapshots snapshots, IndexKeeper keeper) =>
        (_index, _verifier, _snapshots, _keeper) = (index, verifier, snapshots, keeper);

    /// <summary>Has the index built anew from the database, in the background; <see cref="SearchIndexStatus"/> says how that goes.</summary>
    public void RequestRebuild() => _keeper.RequestRebuild();

    /// <summary>Loads the index, or builds it, and brings it up to date, for a command: the site is not started, and does not keep it.</summary>
    /// <exception cref="Exception">It could not be read from the database; nothing is tried again.</exception>
    public Task OpenAsync(CancellationToken cancellationToken = default) => _keeper.OpenAsync(cancellationToken);

    /// <summary>Compares the index with what is published, mends it, and keeps the mended one.</summary>
    public IndexReport Verify()
    {
        var report = _verifier.Verify();
        if (!report.IsSound)
            _snapshots.Keep(_index.State);
        return report;
    }
}
