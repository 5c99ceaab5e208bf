using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Querying;
using Direction = Umbraco.Cms.Core.Direction;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>The log of what was done to content, types and settings. An item's id is that of the entity it speaks of.</summary>
internal sealed class AuditRepository(AmbientDatabase database, TimeProvider time) : EfRepository(database), IAuditRepository
{
    private IQueryable<AuditRow> Rows => Read.Set<AuditRow>();

    public void Save(IAuditItem entity)
    {
        Write.Add(new AuditRow
        {
            Id = entity.Id,
            UserId = entity.UserId,
            AuditType = (int)entity.AuditType,
            EntityType = entity.EntityType,
            Comment = entity.Comment,
            Parameters = entity.Parameters,
            CreateDate = entity.CreateDate == default ? time.GetUtcNow().UtcDateTime : entity.CreateDate,
        });
        Database.Save();
    }

    public void CleanLogs(int maximumAgeOfLogsInMinutes)
    {
        DateTime oldest = time.GetUtcNow().UtcDateTime.AddMinutes(-maximumAgeOfLogsInMinutes);
        int[] passing = [(int)AuditType.Open, (int)AuditType.System];
        Write.Set<AuditRow>().Where(row => row.CreateDate < oldest && passing.Contains(row.AuditType)).ExecuteDelete();
    }

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(
        IQuery<IAuditItem> query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Direction orderDirection,
        AuditType[]? auditTypeFilter,
        IQuery<IAuditItem>? customFilter)
    {
        IQueryable<AuditRow> rows = Rows.Matching(query).Matching(customFilter);
        if (auditTypeFilter is { Length: > 0 })
        {
            int[] types = [.. auditTypeFilter.Select(type => (int)type)];
            rows = rows.Where(row => types.Contains(row.AuditType));
        }

        totalRecords = rows.LongCount();
        IOrderedQueryable<AuditRow> ordered = orderDirection == Direction.Ascending
            ? rows.OrderBy(row => row.CreateDate).ThenBy(row => row.LogId)
            : rows.OrderByDescending(row => row.CreateDate).ThenByDescending(row => row.LogId);
        return Items(ordered.Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query) =>
        Items(Rows.Where(row => row.AuditType == (int)type).Matching(query).OrderBy(row => row.LogId));

    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem> query) => Items(Rows.Matching(query).OrderBy(row => row.LogId));

    public int Count(IQuery<IAuditItem>? query) => Rows.Matching(query).Count();

    public IAuditItem? Get(int id) => Items(Rows.Where(row => row.Id == id).OrderByDescending(row => row.LogId).Take(1)).FirstOrDefault();

    public IEnumerable<IAuditItem> GetMany(params int[]? ids) =>
        Items((ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows).OrderBy(row => row.LogId));

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    /// <summary>A log is not rewritten.</summary>
    public void Delete(IAuditItem entity) => throw NotBuilt();

    private static List<AuditItem> Items(IQueryable<AuditRow> rows) => [.. rows.AsEnumerable().Select(row =>
        new AuditItem(row.Id, (AuditType)row.AuditType, row.UserId, row.EntityType, row.Comment, row.Parameters, row.CreateDate))];
}
