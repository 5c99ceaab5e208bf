using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Named values.</summary>
internal sealed class KeyValueRepository(AmbientDatabase database, TimeProvider time) : EfRepository(database), IKeyValueRepository
{
    private IQueryable<KeyValueRow> Rows => Read.Set<KeyValueRow>();

    public IKeyValue? Get(string? id) => Database.Rows(
        """SELECT "Identifier", "Value", "UpdateDate" FROM "KeyValue" WHERE "Identifier" = @id""",
        row => Create(new KeyValueRow { Identifier = row.GetString(0), Value = row.Text(1), UpdateDate = row.Utc(2) }),
        ("@id", id ?? string.Empty)).SingleOrDefault();

    public IEnumerable<IKeyValue> GetMany(params string[]? ids) =>
        [.. (ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Identifier)) : Rows).AsEnumerable().Select(Create)];

    public bool Exists(string id) => Rows.Any(row => row.Identifier == id);

    public IReadOnlyDictionary<string, string?> FindByKeyPrefix(string keyPrefix) =>
        Rows.Where(row => row.Identifier.StartsWith(keyPrefix)).ToDictionary(row => row.Identifier, row => row.Value);

    public void Save(IKeyValue entity)
    {
        entity.UpdateDate = time.GetUtcNow().UtcDateTime;
        KeyValueRow? row = Write.Set<KeyValueRow>().AsTracking().SingleOrDefault(existing => existing.Identifier == entity.Identifier);
        if (row is null)
        {
            row = new KeyValueRow { Identifier = entity.Identifier };
            Write.Add(row);
        }

        row.Value = entity.Value;
        row.UpdateDate = entity.UpdateDate;
        Database.Save();
    }

    public void Delete(IKeyValue entity) => Write.Set<KeyValueRow>().Where(row => row.Identifier == entity.Identifier).ExecuteDelete();

    private static KeyValue Create(KeyValueRow row)
    {
        KeyValue value = new() { Identifier = row.Identifier, Value = row.Value, UpdateDate = row.UpdateDate };
        value.ResetDirtyProperties(rememberDirty: false);
        return value;
    }
}
