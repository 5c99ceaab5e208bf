using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Benchmarks.Search;

/// <summary>Times the making of things apart from their use.</summary>
internal sealed class PausedClock
{
    /// <summary>The processor's time that making took.</summary>
    public double Milliseconds { get; private set; }

    public IEnumerable<T> Around<T>(IEnumerable<T> items)
    {
        using var source = items.GetEnumerator();
        while (true)
        {
            var began = ThreadClock.Now();
            var hasMore = source.MoveNext();
            Milliseconds += ThreadClock.Now() - began;
            if (!hasMore)
                yield break;
            yield return source.Current;
        }
    }
}
