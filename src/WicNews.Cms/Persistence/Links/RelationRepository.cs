using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;
using WicNews.Cms.Persistence.Tree;

namespace WicNews.Cms.Persistence.Links;

/// <summary>Which node refers to which.</summary>
internal sealed class RelationRepository(AmbientDatabase database, EntityReader entities) : EfRepository(database), IRelationRepository
{
    private IQueryable<RelationRow> Rows => Read.Set<RelationRow>().Include(row => row.RelationType).Include(row => row.Parent).Include(row => row.Child);

    public IRelation? Get(int id) => Models(Rows.Where(row => row.Id == id)).SingleOrDefault();

    public IEnumerable<IRelation> GetMany(params int[]? ids) => Models(ids is null or [] ? Rows : Rows.Where(row => ids.Contains(row.Id)));

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IRelation> Get(IQuery<IRelation> query) => Models(Rows.Matching(query));

    public int Count(IQuery<IRelation>? query) => Rows.Matching(query).Count();

    public void Save(IRelation entity) => Save([entity]);

    public void Save(IEnumerable<IRelation> relations)
    {
        foreach (IRelation relation in relations)
        {
            RelationRow row = new()
            {
                Id = relation.Id,
                ParentId = relation.ParentId,
                ChildId = relation.ChildId,
                RelationTypeId = relation.RelationTypeId,
                CreateDate = relation.CreateDate == default ? DateTime.UtcNow : relation.CreateDate,
                Comment = relation.Comment,
            };
            Write.Update(row);
            Database.Save();
            relation.Id = row.Id;
            relation.ResetDirtyProperties();
        }
    }

    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations)
    {
        foreach (ReadOnlyRelation relation in relations)
        {
            Write.Update(new RelationRow
            {
                Id = relation.Id,
                ParentId = relation.ParentId,
                ChildId = relation.ChildId,
                RelationTypeId = relation.RelationTypeId,
                CreateDate = relation.CreateDate,
                Comment = relation.Comment,
            });
        }

        Database.Save();
    }

    public void Delete(IRelation entity) => Write.Set<RelationRow>().Where(row => row.Id == entity.Id).ExecuteDelete();

    public void DeleteByParent(int parentId, params string[] relationTypeAliases) => Write.Set<RelationRow>()
        .Where(row => row.ParentId == parentId && (relationTypeAliases.Length == 0 || relationTypeAliases.Contains(row.RelationType.Alias)))
        .ExecuteDelete();

    public IEnumerable<IRelation> GetPagedRelationsByQuery(IQuery<IRelation>? query, long pageIndex, int pageSize, out long totalRecords, Ordering? ordering)
    {
        IQueryable<RelationRow> rows = Rows.Matching(query);
        totalRecords = rows.Count();
        return Models(Page(rows.OrderBy(row => row.Id), pageIndex * pageSize, pageSize));
    }

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(int childId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Entities(Read.Set<RelationRow>().Where(row => row.ChildId == childId && row.ParentId != childId).Select(row => row.Parent), entityTypes, pageIndex, pageSize, out totalRecords);

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(int parentId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Entities(Read.Set<RelationRow>().Where(row => row.ParentId == parentId && row.ChildId != parentId).Select(row => row.Child), entityTypes, pageIndex, pageSize, out totalRecords);

    public Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(Guid childKey, int skip, int take, string? relationTypeAlias)
    {
        IQueryable<RelationRow> rows = Rows.Where(row => row.Child.Key == childKey && (relationTypeAlias == null || row.RelationType.Alias == relationTypeAlias));
        return Task.FromResult(new PagedModel<IRelation>(rows.Count(), Models(Page(rows.OrderBy(row => row.Id), skip, take))));
    }

    private IReadOnlyList<IEntitySlim> Entities(IQueryable<NodeRow> nodes, Guid[] types, long pageIndex, int pageSize, out long total)
    {
        IQueryable<NodeRow> wanted = nodes.Where(node => types.Length == 0 || types.Contains(node.NodeObjectType)).Distinct();
        total = wanted.Count();
        return entities.Build([.. Page(wanted.OrderBy(node => node.Id), pageIndex * pageSize, pageSize)]);
    }

    private static IQueryable<T> Page<T>(IQueryable<T> rows, long skip, int take) => rows.Skip(checked((int)skip)).Take(take);

    private static List<IRelation> Models(IQueryable<RelationRow> rows)
    {
        Dictionary<int, IRelationType> types = [];
        List<IRelation> models = [];
        foreach (RelationRow row in rows)
        {
            IRelationType type = types.TryGetValue(row.RelationTypeId, out IRelationType? known) ? known : types[row.RelationTypeId] = RelationTypeRepository.Model(row.RelationType);
            Relation relation = new(row.ParentId, row.ChildId, row.Parent.NodeObjectType, row.Child.NodeObjectType, type) { Id = row.Id, CreateDate = row.CreateDate, Comment = row.Comment };
            relation.ResetDirtyProperties(false);
            models.Add(relation);
        }

        return models;
    }
}
