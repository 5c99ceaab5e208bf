using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Schedules;

/// <summary>
/// Does what is due, one after the other in the order of the times, however late the clock is looked at: each in a transaction with the
/// entry's removal, so that it is done once. What a rule refuses is taken off the schedule, said in the document's history and listed until
/// somebody has seen to it.
/// </summary>
internal sealed partial class ScheduleRunner(
    ICoreScopeProvider scopes, ScheduleStore schedules, IContentService contents, PinnedPublisher publisher, ScheduleHistory history, ILogger<ScheduleRunner> logger)
{
    private const int Tries = 5;
    private readonly ConcurrentDictionary<Guid, int> _failures = new();

    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (var due in Due())
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var outcome = Do(due);
                if (outcome.Refusal is { } refusal)
                    await GiveUpAsync(due, refusal);
                else if (outcome.PutOffTo is { } later)
                    await history.PutOffAsync(due, later);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A busy or lost database passes; the rest of the list does not wait for it.
                Failed(due.ContentKey, due.Culture, failure);
                if (_failures.AddOrUpdate(due.Id, 1, (_, count) => count + 1) >= Tries)
                    await GiveUpAsync(due, "an error that the log describes");
            }
        }
    }

    private IReadOnlyList<Scheduled> Due()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return schedules.DueBy(history.Now);
    }

    private Outcome Do(Scheduled due)
    {
        try
        {
            using var scope = scopes.CreateCoreScope();
            scope.WriteLock(Constants.Locks.ContentTree);
            if (!schedules.IsThere(due.Id))
                return Outcome.Done;
            if (contents.GetById(due.ContentId) is not { } content)
                return new Outcome("the document is gone");
            if (content.Trashed)
                return new Outcome("the document is in the recycle bin");
            if (due.Action == ContentScheduleAction.Release && publisher.Earliest(content) is { } later && later > history.Now)
                return PutOff(scope, due, later);
            var aside = schedules.TakeAside(content.Id);
            var result = due.Action == ContentScheduleAction.Release
                ? publisher.Publish(scope, content, due.Version, due.Culture)
                : contents.Unpublish(content, due.Culture, content.WriterId);
            if (!result.Success)
                return new Outcome(Reason(result));
            schedules.PutBack(aside, due.Id);
            scope.Complete();
            return Outcome.Done;
        }
        finally
        {
            // Those who hear of a publication do when the scope ends.
            publisher.Forget();
        }
    }

    private Outcome PutOff(ICoreScope scope, Scheduled due, DateTime later)
    {
        // Taken down first and published afterwards, it would stay out.
        if (schedules.Get(due.ContentId).FullSchedule.Any(entry => entry.Action == ContentScheduleAction.Expire && entry.Culture == due.Culture && entry.Date > due.Date && entry.Date <= later))
            return new Outcome($"the document must not go out before {later:yyyy-MM-dd HH:mm} UTC, and is to be taken down by then");
        schedules.PutOff(due.Id, later);
        scope.Complete();
        return new Outcome(PutOffTo: later);
    }

    private async Task GiveUpAsync(Scheduled due, string reason)
    {
        using (var scope = scopes.CreateCoreScope())
        {
            scope.WriteLock(Constants.Locks.ContentTree);
            schedules.Fail(due, reason);
            scope.Complete();
        }

        _failures.TryRemove(due.Id, out _);
        Refused(due.ContentKey, due.Culture, due.Action, reason);
        await history.FailedAsync(due, reason);
    }

    private static string Reason(PublishResult result)
    {
        var said = result.EventMessages?.GetAll().Select(message => message.Message).ToArray() ?? [];
        var invalid = result.InvalidProperties?.Select(property => property.Alias).ToArray() ?? [];
        return said.Length > 0 ? string.Join(' ', said)
            : invalid.Length > 0 ? $"values are not valid: {string.Join(", ", invalid)}"
            : result.Result.ToString();
    }

    /// <summary>What became of an entry: refused, put off, or done, as it may have been before.</summary>
    private readonly record struct Outcome(string? Refusal = null, DateTime? PutOffTo = null)
    {
        public static Outcome Done => default;
    }

    [LoggerMessage(LogLevel.Warning, "The schedule of {Document} ({Culture}) was not carried out ({Action}): {Reason}")]
    private partial void Refused(Guid document, string culture, ContentScheduleAction action, string reason);

    [LoggerMessage(LogLevel.Error, "The schedule of {Document} ({Culture}) failed")]
    private partial void Failed(Guid document, string culture, Exception failure);
}
