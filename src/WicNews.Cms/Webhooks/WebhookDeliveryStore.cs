using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Settings;

namespace WicNews.Cms.Webhooks;

/// <summary>The calls that wait and those that were given up, in the database: they outlive the process.</summary>
internal sealed class WebhookDeliveryStore(ICoreScopeProvider scopes, AmbientDatabase database, IWebhookRequestService requests, TimeProvider time)
{
    private const int RemovedAtOnce = 500;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task QueueAsync(Guid webhook, string eventAlias, object? payload)
    {
        using var scope = scopes.CreateCoreScope();
        Add(await requests.CreateAsync(webhook, eventAlias, payload));
        await database.SaveAsync();
        scope.Complete();
    }

    /// <summary>Sends once more what was sent before: a delivery of its own, with the same payload.</summary>
    public async Task QueueAgainAsync(WebhookLog sent)
    {
        using var scope = scopes.CreateCoreScope();
        var request = new WebhookRequest { WebhookKey = sent.WebhookKey, EventAlias = sent.EventAlias, RequestObject = sent.RequestBody };
        database.Write.Add(request);
        await database.SaveAsync();
        Add(request);
        await database.SaveAsync();
        scope.Complete();
    }

    /// <summary>What is to be tried now, the oldest of each webhook: what waits for one is not in the way of the others. One that is switched off waits.</summary>
    public async Task<IReadOnlyList<WebhookDelivery>> DueAsync(int ofEach)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var now = Now;
        var off = database.Read.Set<WebhookRow>().Where(webhook => !webhook.Enabled).Select(webhook => webhook.Key);
        var webhooks = await Due(database.Read.Set<WebhookDeliveryRow>())
            .Join(database.Read.Set<WebhookRequest>(), row => row.RequestId, request => request.Id, (row, request) => request.WebhookKey)
            .Where(webhook => !off.Contains(webhook)).Distinct().ToListAsync();
        var found = new List<WebhookDelivery>();
        foreach (var webhook in webhooks)
            found.AddRange(await Deliveries(Due, request => request.WebhookKey == webhook).Take(ofEach).ToListAsync());
        return found;

        IQueryable<WebhookDeliveryRow> Due(IQueryable<WebhookDeliveryRow> rows) => rows.Where(row => row.Dead == null && row.Due <= now);
    }

    public async Task<PagedModel<WebhookDelivery>> DeadAsync(Guid? webhook, int skip, int take)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var dead = Deliveries(rows => rows.Where(row => row.Dead != null), request => webhook == null || request.WebhookKey == webhook);
        return new PagedModel<WebhookDelivery>(await dead.CountAsync(), await dead.Skip(skip).Take(take).ToListAsync());
    }

    public Task DoneAsync(WebhookDelivery delivery) => RemoveAsync(row => row.RequestId == delivery.Request.Id);

    /// <summary>Tries again later.</summary>
    public async Task PostponeAsync(WebhookDelivery delivery, DateTime due, string reason)
    {
        using var scope = scopes.CreateCoreScope();
        delivery.Request.RetryCount++;
        await requests.UpdateAsync(delivery.Request);
        await Row(delivery).ExecuteUpdateAsync(row => row.SetProperty(state => state.Due, due).SetProperty(state => state.Reason, reason));
        scope.Complete();
    }

    public async Task GiveUpAsync(WebhookDelivery delivery, string reason)
    {
        using var scope = scopes.CreateCoreScope();
        var now = Now;
        await Row(delivery).ExecuteUpdateAsync(row => row.SetProperty(state => state.Dead, now).SetProperty(state => state.Reason, reason));
        scope.Complete();
    }

    /// <summary>Tries a given-up call again from the first; false when there is none with this key.</summary>
    public async Task<bool> ReviveAsync(Guid key)
    {
        using var scope = scopes.CreateCoreScope();
        var now = Now;
        var revived = await database.Write.Set<WebhookDeliveryRow>().Where(row => row.Key == key && row.Dead != null)
            .ExecuteUpdateAsync(row => row.SetProperty(state => state.Dead, (DateTime?)null).SetProperty(state => state.Due, now));
        await database.Write.Set<WebhookRequest>()
            .Where(request => database.Write.Set<WebhookDeliveryRow>().Any(row => row.Key == key && row.RequestId == request.Id))
            .ExecuteUpdateAsync(request => request.SetProperty(waiting => waiting.RetryCount, 0));
        scope.Complete();
        return revived > 0;
    }

    /// <summary>Forgets a given-up call; false when there is none with this key.</summary>
    public async Task<bool> DiscardAsync(Guid key) => await RemoveAsync(row => row.Key == key && row.Dead != null) > 0;

    /// <summary>Forgets what was given up before a time.</summary>
    public Task<int> ForgetDeadAsync(DateTime before) => RemoveAsync(row => row.Dead < before);

    public Task ForgetAsync(Guid webhook) => RemoveAsync(row =>
        database.Write.Set<WebhookRequest>().Any(request => request.Id == row.RequestId && request.WebhookKey == webhook));

    public async Task<WebhookLog?> FindLogAsync(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return await database.Read.Set<WebhookLog>().FirstOrDefaultAsync(log => log.Key == key);
    }

    public async Task<int> ForgetLogsAsync(DateTime before)
    {
        using var scope = scopes.CreateCoreScope();
        var forgotten = await database.Write.Set<WebhookLog>().Where(log => log.Date < before).ExecuteDeleteAsync();
        scope.Complete();
        return forgotten;
    }

    private void Add(WebhookRequest request) =>
        database.Write.Add(new WebhookDeliveryRow { RequestId = request.Id, Key = Guid.NewGuid(), Queued = Now, Due = Now });

    private IQueryable<WebhookDeliveryRow> Row(WebhookDelivery delivery) =>
        database.Write.Set<WebhookDeliveryRow>().Where(row => row.RequestId == delivery.Request.Id);

    // The oldest first.
    private IQueryable<WebhookDelivery> Deliveries(
        Func<IQueryable<WebhookDeliveryRow>, IQueryable<WebhookDeliveryRow>> of, Expression<Func<WebhookRequest, bool>> which) =>
        of(database.Read.Set<WebhookDeliveryRow>())
            .Join(database.Read.Set<WebhookRequest>().Where(which), row => row.RequestId, request => request.Id, (row, request) => new { row, request })
            .OrderBy(pair => pair.row.RequestId)
            .Select(pair => new WebhookDelivery(pair.request, pair.row));

    private async Task<int> RemoveAsync(Expression<Func<WebhookDeliveryRow, bool>> which)
    {
        using var scope = scopes.CreateCoreScope();
        var ids = await database.Write.Set<WebhookDeliveryRow>().Where(which).Select(row => row.RequestId).ToListAsync();
        foreach (var some in ids.Chunk(RemovedAtOnce))
        {
            await database.Write.Set<WebhookDeliveryRow>().Where(row => some.Contains(row.RequestId)).ExecuteDeleteAsync();
            await database.Write.Set<WebhookRequest>().Where(request => some.Contains(request.Id)).ExecuteDeleteAsync();
        }
        scope.Complete();
        return ids.Count;
    }
}
