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
/// entry's removal, so that it is done once. What a rule refuses is taken off the schedule and said in the document's history.
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
                if (Do(due) is { } refusal)
                    await GiveUpAsync(due, refusal);
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

    /// <summary>Null when it was done, or had been; otherwise why it was refused.</summary>
    private string? Do(Scheduled due)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (!schedules.IsThere(due.Id))
            return null;
        if (contents.GetById(due.ContentId) is not { } content)
            return "the document is gone";
        if (content.Trashed)
            return "the document is in the recycle bin";
        var aside = schedules.TakeAside(content.Id);
        var result = due.Action == ContentScheduleAction.Release
            ? publisher.Publish(scope, content, due.Version, due.Culture)
            : contents.Unpublish(content, due.Culture, content.WriterId);
        if (!result.Success)
            return Reason(result);
        schedules.PutBack(aside, due.Id);
        scope.Complete();
        return null;
    }

    private async Task GiveUpAsync(Scheduled due, string reason)
    {
        using (var scope = scopes.CreateCoreScope())
        {
            scope.WriteLock(Constants.Locks.ContentTree);
            schedules.Remove(due.Id);
            scope.Complete();
        }

        _failures.TryRemove(due.Id, out _);
        Refused(due.ContentKey, due.Culture, due.Action, reason);
        await history.NoteAsync(due, reason);
    }

    private static string Reason(PublishResult result)
    {
        var said = result.EventMessages?.GetAll().Select(message => message.Message).ToArray() ?? [];
        var invalid = result.InvalidProperties?.Select(property => property.Alias).ToArray() ?? [];
        return said.Length > 0 ? string.Join(' ', said)
            : invalid.Length > 0 ? $"values are not valid: {string.Join(", ", invalid)}"
            : result.Result.ToString();
    }

    [LoggerMessage(LogLevel.Warning, "The schedule of {Document} ({Culture}) was not carried out ({Action}): {Reason}")]
    private partial void Refused(Guid document, string culture, ContentScheduleAction action, string reason);

    [LoggerMessage(LogLevel.Error, "The schedule of {Document} ({Culture}) failed")]
    private partial void Failed(Guid document, string culture, Exception failure);
}
