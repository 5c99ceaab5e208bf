using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Comments;
using WicNews.Core.Hosting;

namespace WicNews.Web.Site.Comments;

/// <summary>Once a day: rejected comments go after thirty days, and what a stop in mid-deletion left of deleted stories goes too.</summary>
public sealed partial class CommentCleaning(ICommentStore comments, IEntityService documents, IHostApplicationLifetime site, TimeProvider clock, ILogger<CommentCleaning> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan KeepRejected = TimeSpan.FromDays(30);

    /// <summary>Does it now.</summary>
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await comments.DeleteRejectedAsync(clock.GetUtcNow() - KeepRejected, cancellationToken);
        var stories = await comments.StoriesAsync(cancellationToken);
        var gone = stories.Where(story => !documents.Exists(story)).ToArray();
        if (gone.Length > 0)
            await comments.DeleteOfStoriesAsync(gone, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await site.HasStartedAsync(stoppingToken);
        await Task.Delay(AfterStart, clock, stoppingToken);
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                CouldNotClean(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "Old comments could not be removed; it is tried again tomorrow")]
    private partial void CouldNotClean(Exception exception);
}
