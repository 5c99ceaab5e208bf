namespace WicNews.Cms.Persistence.Changes;

/// <summary>
/// Which nodes changed, written in the transactions that changed them. Whatever is derived from content remembers the last sequence that it
/// has seen, and after a crash catches up from there.
/// </summary>
public interface IContentChangeLog
{
    /// <summary>The last sequence given, or 0.</summary>
    long Latest();

    /// <summary>The changes after a sequence, oldest first, each node once with its last change.</summary>
    IReadOnlyList<ContentChange> ReadSince(long sequence, int max = 1000);
}
