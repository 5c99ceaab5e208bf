using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Long-running operations. One that was not heard of until it expired is stale: its process has died.</summary>
internal sealed class LongRunningOperationRepository(AmbientDatabase database, IJsonSerializer serializer, TimeProvider time)
    : EfRepository(database), ILongRunningOperationRepository
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task CreateAsync(LongRunningOperation operation, DateTimeOffset expirationDate)
    {
        Write.Add(new LongRunningOperationRow
        {
            Id = operation.Id,
            Type = operation.Type,
            Status = (int)operation.Status,
            UpdateDate = Now,
            ExpirationDate = expirationDate.UtcDateTime,
        });
        await Database.SaveAsync();
    }

    public async Task<LongRunningOperation?> GetAsync(Guid id) =>
        await FindAsync(id) is { } row ? new LongRunningOperation { Id = row.Id, Type = row.Type, Status = StatusOf(row) } : null;

    public async Task<LongRunningOperation<T>?> GetAsync<T>(Guid id) => await FindAsync(id) is { } row
        ? new LongRunningOperation<T>
        {
            Id = row.Id,
            Type = row.Type,
            Status = StatusOf(row),
            Result = row.Result is null ? default : serializer.Deserialize<T>(row.Result),
        }
        : null;

    public async Task<PagedModel<LongRunningOperation>> GetByTypeAsync(string type, LongRunningOperationStatus[] statuses, int skip, int take)
    {
        // Without the results: that of a branch names each of its documents.
        var rows = await Read.Set<LongRunningOperationRow>().Where(row => row.Type == type).OrderBy(row => row.UpdateDate)
            .Select(row => new { row.Id, row.Type, row.Status, row.ExpirationDate }).ToListAsync();
        List<LongRunningOperation> found =
        [
            .. rows.Select(row => new LongRunningOperation { Id = row.Id, Type = row.Type, Status = StatusOf(row.Status, row.ExpirationDate) })
                .Where(operation => statuses.Length == 0 || statuses.Contains(operation.Status)),
        ];
        return new PagedModel<LongRunningOperation>(found.Count, [.. found.Skip(skip).Take(take)]);
    }

    public async Task<LongRunningOperationStatus?> GetStatusAsync(Guid id) => await FindAsync(id) is { } row ? StatusOf(row) : null;

    public Task UpdateStatusAsync(Guid id, LongRunningOperationStatus status, DateTimeOffset expirationDate) => ChangeAsync(id, row =>
    {
        row.Status = (int)status;
        row.ExpirationDate = expirationDate.UtcDateTime;
    });

    public Task SetResultAsync<T>(Guid id, T result) => ChangeAsync(id, row => row.Result = serializer.Serialize(result));

    public Task CleanOperationsAsync(DateTimeOffset olderThan)
    {
        DateTime oldest = olderThan.UtcDateTime;
        return Write.Set<LongRunningOperationRow>().Where(row => row.UpdateDate < oldest).ExecuteDeleteAsync();
    }

    private Task<LongRunningOperationRow?> FindAsync(Guid id) => Read.Set<LongRunningOperationRow>().SingleOrDefaultAsync(row => row.Id == id);

    private async Task ChangeAsync(Guid id, Action<LongRunningOperationRow> change)
    {
        LongRunningOperationRow row = await Write.Set<LongRunningOperationRow>().AsTracking().SingleOrDefaultAsync(existing => existing.Id == id)
            ?? throw new ArgumentException("There is no such operation.", nameof(id));
        change(row);
        row.UpdateDate = Now;
        await Database.SaveAsync();
    }

    private LongRunningOperationStatus StatusOf(LongRunningOperationRow row) => StatusOf(row.Status, row.ExpirationDate);

    private LongRunningOperationStatus StatusOf(int kept, DateTime expires)
    {
        LongRunningOperationStatus status = (LongRunningOperationStatus)kept;
        bool unfinished = status is LongRunningOperationStatus.Enqueued or LongRunningOperationStatus.Running;
        return unfinished && expires < Now ? LongRunningOperationStatus.Stale : status;
    }
}
