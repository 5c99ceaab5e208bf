using System.Collections.Concurrent;

namespace WicNews.Cms.Imaging.Vips;

/// <summary>
/// The few threads that all work on pictures is done on. Any thread of the pool would do, but with glibc each has a heap of its own, which
/// every picture would find cold, and which keeps what the last one freed.
/// </summary>
internal sealed class PictureThreads : IDisposable
{
    private readonly Lazy<BlockingCollection<Action>> _waiting;

    /// <param name="count">How many there are from the first picture on; a start works on none.</param>
    public PictureThreads(int count) => _waiting = new(() =>
    {
        BlockingCollection<Action> waiting = [];
        for (int i = 0; i < count; i++)
            new Thread(() => WorkOff(waiting)) { IsBackground = true, Name = "Pictures" }.Start();
        return waiting;
    });

    /// <exception cref="InvalidOperationException">The host is stopping.</exception>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        // Whoever waits goes on elsewhere: this thread is for pictures.
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Value.Add(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        });
        return done.Task;
    }

    /// <summary>Takes no more work; what has been taken is done.</summary>
    public void Dispose()
    {
        if (_waiting.IsValueCreated)
            _waiting.Value.CompleteAdding();
    }

    private static void WorkOff(BlockingCollection<Action> waiting)
    {
        foreach (Action work in waiting.GetConsumingEnumerable())
            work();
    }
}
