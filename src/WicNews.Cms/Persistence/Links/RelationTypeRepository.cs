using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Persistence.Links;

/// <summary>The kinds of relations.</summary>
internal sealed class RelationTypeRepository(AmbientDatabase database) : EfRepository(database), IRelationTypeRepository
{
    private IQueryable<RelationTypeRow> Rows => Read.Set<RelationTypeRow>();

    public IRelationType? Get(int id) => All().Find(type => type.Id == id);

    public IRelationType? Get(Guid id) => All().Find(type => type.Key == id);

    public IEnumerable<IRelationType> GetMany(params int[]? ids) => ids is null or [] ? All() : All().FindAll(type => ids.Contains(type.Id));

    public IEnumerable<IRelationType> GetMany(params Guid[]? ids) => ids is null or [] ? All() : All().FindAll(type => ids.Contains(type.Key));

    public bool Exists(int id) => Get(id) is not null;

    public bool Exists(Guid id) => Get(id) is not null;

    public IEnumerable<IRelationType> Get(IQuery<IRelationType> query)
    {
        HashSet<int> ids = [.. Rows.Matching(query).Select(row => row.Id)];
        return All().FindAll(type => ids.Contains(type.Id));
    }

    public int Count(IQuery<IRelationType>? query) => Rows.Matching(query).Count();

    public void Save(IRelationType entity)
    {
        RelationTypeRow row = new()
        {
            Id = entity.Id,
            Key = entity.Key,
            Alias = entity.Alias,
            Name = entity.Name,
            IsBidirectional = entity.IsBidirectional,
            IsDependency = (entity as IRelationTypeWithIsDependency)?.IsDependency ?? false,
            ParentObjectType = entity.ParentObjectType,
            ChildObjectType = entity.ChildObjectType,
        };
        Write.Update(row);
        Database.Save();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(IRelationType entity) => Write.Set<RelationTypeRow>().Where(row => row.Id == entity.Id).ExecuteDelete();

    internal static IRelationType Model(RelationTypeRow row)
    {
        RelationType type = new(row.Name ?? row.Alias, row.Alias, row.IsBidirectional, row.ParentObjectType, row.ChildObjectType, row.IsDependency, row.Key) { Id = row.Id };
        type.ResetDirtyProperties(false);
        return type;
    }

    // They are few.
    private List<IRelationType> All() => Database.Rows(
        """SELECT "Id", "Key", "Alias", "Name", "IsBidirectional", "IsDependency", "ParentObjectType", "ChildObjectType" FROM "RelationType" ORDER BY "Id" """,
        row => Model(Row(row)));

    private static RelationTypeRow Row(DbDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Key = row.GetGuid(1),
        Alias = row.GetString(2),
        Name = row.Text(3),
        IsBidirectional = row.GetBoolean(4),
        IsDependency = row.GetBoolean(5),
        ParentObjectType = row.Key(6),
        ChildObjectType = row.Key(7),
    };
}
