using Microsoft.Extensions.Logging;

namespace WicNews.Core.Search.Snapshots;

/// <summary>The snapshot in its place on disk. Trouble with it is logged and costs a rebuild, never the site.</summary>
internal sealed class SnapshotFile(SearchOptions options, ILogger<SnapshotFile> log)
{
    private string Location => Path.Combine(options.Directory, "search.snapshot");

    /// <summary>The state that was kept; null when there is none that can be read.</summary>
    public IndexState? TryLoad()
    {
        if (!File.Exists(Location))
            return null;
        try
        {
            return Snapshot.Load(Location);
        }
        catch (SnapshotException failure)
        {
            log.LogWarning(failure, "The search snapshot is of no use, so the index is built anew: {Reason}", failure.Message);
            return null;
        }
    }

    /// <summary>Whether it could be written.</summary>
    public bool TrySave(IndexState state)
    {
        try
        {
            Snapshot.Save(state, Location);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(failure, "The search snapshot could not be written: {Reason}", failure.Message);
            return false;
        }
    }
}
