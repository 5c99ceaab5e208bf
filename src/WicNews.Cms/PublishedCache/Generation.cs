namespace WicNews.Cms.PublishedCache;

/// <summary>
/// Counts the changes of published content. Values that were made out of other items (pickers, blocks, rendered Markdown) are made
/// again when it has moved on, so nothing shows what is no longer published.
/// </summary>
internal sealed class Generation
{
    private long _current;

    public long Current => Volatile.Read(ref _current);

    public void Advance() => Interlocked.Increment(ref _current);
}
