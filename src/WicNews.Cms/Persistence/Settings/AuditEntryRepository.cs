using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>The log of security events. Entries are added and read, never changed.</summary>
internal sealed class AuditEntryRepository(AmbientDatabase database) : EfRepository(database), IAuditEntryRepository
{
    private IQueryable<AuditEntryRow> Rows => Read.Set<AuditEntryRow>();

    public void Save(IAuditEntry entity)
    {
        if (entity.HasIdentity)
        {
            throw new NotSupportedException("AuditEntryRepository.Save: a log's entries are not changed.");
        }

        AuditEntryRow row = new()
        {
            PerformingUserId = entity.PerformingUserId,
            PerformingUserKey = entity.PerformingUserKey,
            PerformingDetails = entity.PerformingDetails,
            PerformingIp = entity.PerformingIp,
            EventDate = entity.EventDate,
            AffectedUserId = entity.AffectedUserId,
            AffectedUserKey = entity.AffectedUserKey,
            AffectedDetails = entity.AffectedDetails,
            EventType = entity.EventType,
            EventDetails = entity.EventDetails,
        };
        Write.Add(row);
        Database.Save();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public IEnumerable<IAuditEntry> GetPage(long pageIndex, int pageCount, out long records)
    {
        records = Rows.LongCount();
        return Entries(Rows.OrderByDescending(row => row.EventDate).ThenByDescending(row => row.Id).Skip((int)(pageIndex * pageCount)).Take(pageCount));
    }

    public IAuditEntry? Get(int id) => Entries(Rows.Where(row => row.Id == id)).SingleOrDefault();

    public IEnumerable<IAuditEntry> GetMany(params int[]? ids) => Entries(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public IEnumerable<IAuditEntry> Get(IQuery<IAuditEntry> query) => Entries(Rows.Matching(query));

    public int Count(IQuery<IAuditEntry>? query) => Rows.Matching(query).Count();

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public void Delete(IAuditEntry entity) => throw NotBuilt();

    private static List<AuditEntry> Entries(IQueryable<AuditEntryRow> rows) => [.. rows.AsEnumerable().Select(Create)];

    private static AuditEntry Create(AuditEntryRow row)
    {
        AuditEntry entry = new()
        {
            Id = row.Id,
            PerformingUserId = row.PerformingUserId,
            PerformingUserKey = row.PerformingUserKey,
            PerformingDetails = row.PerformingDetails,
            PerformingIp = row.PerformingIp,
            EventDate = row.EventDate,
            AffectedUserId = row.AffectedUserId,
            AffectedUserKey = row.AffectedUserKey,
            AffectedDetails = row.AffectedDetails,
            EventType = row.EventType,
            EventDetails = row.EventDetails,
        };
        entry.ResetDirtyProperties(rememberDirty: false);
        return entry;
    }
}
