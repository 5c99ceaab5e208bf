namespace WicNews.Cms.Hosting;

/// <summary>Something to be done at start, in order, after the database is there and before the first request is answered.</summary>
public interface IStartupStep
{
    /// <summary>Lower runs first; see <see cref="StartupOrder"/>.</summary>
    int Order { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
