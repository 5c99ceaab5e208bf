using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Links;

/// <summary>Where nodes are used, as editors see it before they delete.</summary>
internal sealed class TrackedReferencesRepository(AmbientDatabase database, ContentTypeStore types) : EfRepository(database), ITrackedReferencesRepository
{
    /// <summary>The nodes that refer to this one.</summary>
    public IEnumerable<RelationItemModel> GetPagedRelationsForItem(Guid key, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) =>
        Page(Links(filterMustBeIsDependency).Where(row => row.Child.Key == key).Select(row => new Use { Node = row.Parent, Type = row.RelationType }), skip, take, out totalRecords);

    /// <summary>The nodes in the recycle bin that others refer to.</summary>
    public IEnumerable<RelationItemModel> GetPagedRelationsForRecycleBin(Guid objectTypeKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) =>
        Page(
            Links(filterMustBeIsDependency).Where(row => row.Child.NodeObjectType == objectTypeKey && row.Child.Trashed)
                .Select(row => new Use { Node = row.Child, Type = row.RelationType }),
            skip, take, out totalRecords);

    /// <summary>Of these nodes, those that others refer to.</summary>
    public IEnumerable<RelationItemModel> GetPagedItemsWithRelations(ISet<Guid> keys, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) =>
        Page(
            Links(filterMustBeIsDependency).Where(row => keys.Contains(row.Child.Key)).Select(row => new Use { Node = row.Child, Type = row.RelationType }),
            skip, take, out totalRecords);

    /// <summary>Of the nodes below this one, those that others refer to.</summary>
    public IEnumerable<RelationItemModel> GetPagedDescendantsInReferences(Guid parentKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        string? path = Read.Set<NodeRow>().Where(node => node.Key == parentKey).Select(node => node.Path).SingleOrDefault();
        string from = path + ",";
        string to = from + "~";
        IQueryable<RelationRow> links = Links(filterMustBeIsDependency)
            .Where(row => path != null && row.Child.Path.CompareTo(from) >= 0 && row.Child.Path.CompareTo(to) < 0);
        return Page(links.Select(row => new Use { Node = row.Child, Type = row.RelationType }), skip, take, out totalRecords);
    }

    public Task<PagedModel<Guid>> GetPagedNodeKeysWithDependantReferencesAsync(ISet<Guid> keys, Guid nodeObjectTypeId, long skip, long take)
    {
        IQueryable<Guid> used = Links(true).Where(row => keys.Contains(row.Child.Key) && row.Child.NodeObjectType == nodeObjectTypeId).Select(row => row.Child.Key).Distinct();
        return Task.FromResult(new PagedModel<Guid>(used.Count(), [.. used.OrderBy(key => key).Skip(checked((int)skip)).Take(checked((int)take))]));
    }

    private IQueryable<RelationRow> Links(bool dependenciesOnly) =>
        Read.Set<RelationRow>().Where(row => row.ParentId != row.ChildId && (!dependenciesOnly || row.RelationType.IsDependency));

    // Each node once, though it may be used in several ways. Of what is used everywhere, the page only is read.
    private List<RelationItemModel> Page(IQueryable<Use> uses, long skip, long take, out long total)
    {
        var nodes = uses.Select(use => new { use.Node.Id, use.Node.Name }).Distinct();
        total = nodes.Count();
        int[] ids = [.. nodes.OrderBy(node => node.Name).ThenBy(node => node.Id).Skip(checked((int)skip)).Take(checked((int)take)).Select(node => node.Id)];
        Dictionary<int, NodeRow> found = Read.Set<NodeRow>().Where(node => ids.Contains(node.Id)).ToDictionary(node => node.Id);
        ILookup<int, RelationTypeRow> types = uses.Where(use => ids.Contains(use.Node.Id)).Select(use => new { use.Node.Id, use.Type }).Distinct()
            .AsEnumerable().ToLookup(use => use.Id, use => use.Type);
        Dictionary<int, ContentRow> contents = Read.Set<ContentRow>().Where(row => ids.Contains(row.Id)).ToDictionary(row => row.Id);
        return [.. ids.Where(id => found.ContainsKey(id) && types.Contains(id)).Select(id => Item(found[id], types[id].First(), contents.GetValueOrDefault(id)))];
    }

    private RelationItemModel Item(NodeRow node, RelationTypeRow relation, ContentRow? content)
    {
        IContentTypeComposition? type = content is null ? null : types.Types.All.FirstOrDefault(type => type.Id == content.ContentTypeId);
        return new RelationItemModel
        {
            NodeKey = node.Key,
            NodeName = node.Name,
            NodeType = ObjectTypes.GetUdiType(node.NodeObjectType),
            NodePublished = content?.Published,
            ContentTypeKey = type?.Key ?? Guid.Empty,
            ContentTypeAlias = type?.Alias,
            ContentTypeIcon = type?.Icon,
            ContentTypeName = type?.Name,
            RelationTypeName = relation.Name,
            RelationTypeIsBidirectional = relation.IsBidirectional,
            RelationTypeIsDependency = relation.IsDependency,
        };
    }

    private sealed class Use
    {
        public NodeRow Node { get; init; } = null!;

        public RelationTypeRow Type { get; init; } = null!;
    }
}
