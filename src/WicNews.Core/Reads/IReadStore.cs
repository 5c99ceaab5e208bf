namespace WicNews.Core.Reads;

/// <summary>Keeps how often stories were read, by story and day. Knows nothing of who read them.</summary>
public interface IReadStore
{
    /// <summary>Adds to what is kept already.</summary>
    Task AddAsync(IReadOnlyCollection<DailyReads> reads, CancellationToken cancellationToken = default);

    /// <summary>All that was read on a day or later.</summary>
    Task<IReadOnlyList<DailyReads>> LoadAsync(DateOnly since, CancellationToken cancellationToken = default);

    /// <summary>Drops what was read before a day.</summary>
    Task ForgetBeforeAsync(DateOnly day, CancellationToken cancellationToken = default);
}
