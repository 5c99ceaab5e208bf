using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Anything in a tree, without its values.</summary>
internal sealed class EntityRepository(AmbientDatabase database, EntityReader reader) : EfRepository(database), IEntityRepository
{
    private IQueryable<NodeRow> Nodes => Read.Set<NodeRow>();

    public IEntitySlim? Get(int id) => Single(Nodes.Where(node => node.Id == id));

    public IEntitySlim? Get(Guid key) => Single(Nodes.Where(node => node.Key == key));

    public IEntitySlim? Get(int id, Guid objectTypeId) => Single(Nodes.Where(node => node.Id == id && node.NodeObjectType == objectTypeId));

    public IEntitySlim? Get(Guid key, Guid objectTypeId) => Single(Nodes.Where(node => node.Key == key && node.NodeObjectType == objectTypeId));

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) => GetAll([objectType], ids);

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) => GetAll([objectType], keys);

    public IEnumerable<IEntitySlim> GetAll(IEnumerable<Guid> objectTypes, params int[] ids) => ids.Length == 0
        ? All(objectTypes)
        : reader.Build([.. ids.Distinct().Chunk(500).SelectMany(chunk => OfTypes(objectTypes).Where(node => chunk.Contains(node.Id)).ToList())]);

    public IEnumerable<IEntitySlim> GetAll(IEnumerable<Guid> objectTypes, params Guid[] keys) => keys.Length == 0
        ? All(objectTypes)
        : reader.Build([.. keys.Distinct().Chunk(500).SelectMany(chunk => OfTypes(objectTypes).Where(node => chunk.Contains(node.Key)).ToList())]);

    public IEnumerable<IEntitySlim> GetSiblings(
        ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter) =>
        Siblings(OfTypes(objectTypes).Where(node => !node.Trashed), targetKey, before, after, filter, ordering, out totalBefore, out totalAfter);

    public IEnumerable<IEntitySlim> GetTrashedSiblings(
        ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter) =>
        Siblings(OfTypes(objectTypes).Where(node => node.Trashed), targetKey, before, after, filter, ordering, out totalBefore, out totalAfter);

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) => Build(Nodes.Matching(query));

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) => Build(OfTypes([objectType]).Matching(query));

    public UmbracoObjectTypes GetObjectType(int id) => TypeOf(Nodes.Where(node => node.Id == id));

    public UmbracoObjectTypes GetObjectType(Guid key) => TypeOf(Nodes.Where(node => node.Key == key));

    public int ReserveId(Guid key) => throw NotBuilt();

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids) => ids is null or []
        ? Paths(OfTypes([objectType]))
        : [.. ids.Distinct().Chunk(500).SelectMany(chunk => Paths(OfTypes([objectType]).Where(node => chunk.Contains(node.Id))))];

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) => GetAllPaths([objectType], keys);

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid[] objectTypes, params Guid[] keys) => keys.Length == 0
        ? Paths(OfTypes(objectTypes))
        : [.. keys.Distinct().Chunk(500).SelectMany(chunk => Paths(OfTypes(objectTypes).Where(node => chunk.Contains(node.Key))))];

    public bool Exists(int id) => Nodes.Any(node => node.Id == id);

    public bool Exists(Guid key) => Nodes.Any(node => node.Key == key);

    public bool Exists(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys.Distinct()];
        return wanted.Chunk(500).Sum(chunk => Nodes.Count(node => chunk.Contains(node.Key))) == wanted.Length;
    }

    public bool Exists(Guid key, Guid objectType) => Nodes.Any(node => node.Key == key && node.NodeObjectType == objectType);

    public bool Exists(int id, Guid objectType) => Nodes.Any(node => node.Id == id && node.NodeObjectType == objectType);

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query, ISet<Guid> objectTypes, long pageIndex, int pageSize, out long totalRecords, IQuery<IUmbracoEntity>? filter, Ordering? ordering)
    {
        IQueryable<NodeRow> nodes = OfTypes(objectTypes).Matching(query).Matching(filter);
        totalRecords = nodes.Count();
        return pageSize == 0 ? [] : reader.Build([.. NodeOrdering.Apply(Read, nodes, ordering).Skip(checked((int)(pageIndex * pageSize))).Take(pageSize)]);
    }

    public int CountByQuery(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter) =>
        OfTypes(objectTypes).Matching(query).Matching(filter).Count();

    private IQueryable<NodeRow> OfTypes(IEnumerable<Guid> objectTypes)
    {
        Guid[] types = [.. objectTypes];
        return types.Length == 1 ? Nodes.Where(node => node.NodeObjectType == types[0]) : Nodes.Where(node => types.Contains(node.NodeObjectType));
    }

    private IReadOnlyList<IEntitySlim> All(IEnumerable<Guid> objectTypes) => Build(OfTypes(objectTypes));

    private IReadOnlyList<IEntitySlim> Build(IQueryable<NodeRow> nodes) => reader.Build([.. nodes.OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id)]);

    private IEntitySlim? Single(IQueryable<NodeRow> nodes) => reader.Build([.. nodes]).SingleOrDefault();

    private static UmbracoObjectTypes TypeOf(IQueryable<NodeRow> nodes) =>
        nodes.Select(node => (Guid?)node.NodeObjectType).SingleOrDefault() is { } type ? ObjectTypes.GetUmbracoObjectType(type) : UmbracoObjectTypes.Unknown;

    private static List<TreeEntityPath> Paths(IQueryable<NodeRow> nodes) =>
        [.. nodes.Select(node => new TreeEntityPath { Id = node.Id, Key = node.Key, Path = node.Path })];

    private IReadOnlyList<IEntitySlim> Siblings(
        IQueryable<NodeRow> nodes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter)
    {
        (totalBefore, totalAfter) = (0, 0);
        if (Nodes.SingleOrDefault(node => node.Key == targetKey) is not { } target)
        {
            return [];
        }

        // The target stays in view whatever the filter says.
        IQueryable<NodeRow> among = nodes.Where(node => node.ParentId == target.ParentId);
        if (filter is not null)
        {
            IQueryable<int> kept = among.Matching(filter).Select(node => node.Id);
            among = among.Where(node => node.Id == target.Id || kept.Contains(node.Id));
        }

        int at = Place(among, target, ordering);
        if (at < 0)
        {
            return [];
        }

        int from = Math.Max(0, at - before);
        List<NodeRow> page = [.. NodeOrdering.Apply(Read, among, ordering).Skip(from).Take(at - from + 1 + after)];
        totalBefore = from;
        totalAfter = among.Count() - from - page.Count;
        return reader.Build(page);
    }

    /// <summary>How many nodes come before one in an order; -1 when it is not among them.</summary>
    private int Place(IQueryable<NodeRow> among, NodeRow target, Ordering ordering)
    {
        // The order of trees is counted by the database; any other is read.
        if (ordering is { OrderBy: { } by, Direction: Direction.Ascending, Next: null } && by.Equals("sortOrder", StringComparison.OrdinalIgnoreCase))
        {
            return among.Any(node => node.Id == target.Id)
                ? among.Count(node => node.SortOrder < target.SortOrder || (node.SortOrder == target.SortOrder && node.Id < target.Id))
                : -1;
        }

        List<int> ids = [.. NodeOrdering.Apply(Read, among, ordering).Select(node => node.Id)];
        return ids.IndexOf(target.Id);
    }
}
