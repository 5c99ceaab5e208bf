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

    public IRelationType? Get(int id) => Models(Rows.Where(row => row.Id == id)).SingleOrDefault();

    public IRelationType? Get(Guid id) => Models(Rows.Where(row => row.Key == id)).SingleOrDefault();

    public IEnumerable<IRelationType> GetMany(params int[]? ids) => ids is null or [] ? All() : Models(Rows.Where(row => ids.Contains(row.Id)));

    public IEnumerable<IRelationType> GetMany(params Guid[]? ids) => ids is null or [] ? All() : Models(Rows.Where(row => ids.Contains(row.Key)));

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public bool Exists(Guid id) => Rows.Any(row => row.Key == id);

    public IEnumerable<IRelationType> Get(IQuery<IRelationType> query) => Models(Rows.Matching(query));

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

    private static List<IRelationType> Models(IQueryable<RelationTypeRow> rows) => [.. rows.OrderBy(row => row.Id).AsEnumerable().Select(Model)];
}
