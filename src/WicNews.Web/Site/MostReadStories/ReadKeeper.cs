using WicNews.Core.Hosting;
using WicNews.Core.Reads;
using WicNews.Web.Hosting.PageCaching;

namespace WicNews.Web.Site.MostReadStories;

/// <summary>Puts counted reads into the database once a minute and when the site stops; lists on pages follow then, and not with every read.</summary>
public sealed partial class ReadKeeper(MostRead mostRead, PageCache cache, IHostApplicationLifetime site, TimeProvider clock, ILogger<ReadKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await KeepAsync(cancellationToken);
    }

    /// <summary>Keeps what was counted so far, and has the pages follow.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await mostRead.KeepAsync(cancellationToken))
                cache.NoteQuietChange(MostRead.ListKey);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            CouldNotKeep(exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await site.HasStartedAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, clock);
        // A busy database must not end the site, as it would from here.
        while (!await TryLoadAsync(stoppingToken))
            await timer.WaitForNextTickAsync(stoppingToken);
        cache.NoteQuietChange(MostRead.ListKey);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await KeepAsync(stoppingToken);
    }

    private async Task<bool> TryLoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await mostRead.LoadAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            CouldNotLoad(exception);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "How often stories were read could not be kept; it is tried again")]
    private partial void CouldNotKeep(Exception exception);

    [LoggerMessage(LogLevel.Warning, "How often stories were read could not be loaded; it is tried again")]
    private partial void CouldNotLoad(Exception exception);
}
