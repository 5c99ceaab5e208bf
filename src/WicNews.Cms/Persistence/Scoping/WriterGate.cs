using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace WicNews.Cms.Persistence.Scoping;

/// <summary>
/// Lets one writer at a time into the database. SQLite has one writer anyway; queueing for it here, in order, is what keeps
/// fifty editors from ever seeing "database is locked".
/// </summary>
public sealed class WriterGate : IDisposable
{
    /// <summary>How long a writer waits for its turn before it gives up with an error.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _semaphore = new(1, 1);

    /// <summary>Waits for the turn; to be given back by <see cref="Leave"/>.</summary>
    public void Enter(TimeSpan? patience = null)
    {
        if (!_semaphore.Wait(patience ?? Patience))
        {
            throw new DistributedWriteLockTimeoutException(0);
        }
    }

    public void Leave() => _semaphore.Release();

    public void Dispose() => _semaphore.Dispose();
}
