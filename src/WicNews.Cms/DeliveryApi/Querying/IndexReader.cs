using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Reads index entries from the rows of published documents.</summary>
internal sealed class IndexReader(IDbContextFactory<CmsDbContext> contexts, IPublishedContentTypeCache types)
{
    public IReadOnlyList<IndexEntry> ReadAll() => Read(nodes => nodes);

    /// <summary>All documents outside the recycle bin as editors see them, for previews.</summary>
    public IReadOnlyList<IndexEntry> ReadDrafts() => Read(nodes => nodes, drafts: true);

    /// <summary>The published documents at and below one.</summary>
    public IReadOnlyList<IndexEntry> ReadBranch(Guid key)
    {
        using CmsDbContext database = contexts.CreateDbContext();
        string? path = database.Set<NodeRow>().AsNoTracking().Where(node => node.Key == key).Select(node => node.Path).FirstOrDefault();
        if (path is null)
            return [];
        string below = path + ",";
        return Read(nodes => nodes.Where(node => node.Path == path || node.Path.StartsWith(below)));
    }

    private List<IndexEntry> Read(Func<IQueryable<NodeRow>, IQueryable<NodeRow>> which, bool drafts = false)
    {
        using CmsDbContext database = contexts.CreateDbContext();
        IQueryable<NodeRow> nodes = which(database.Set<NodeRow>().AsNoTracking()
            .Where(node => node.NodeObjectType == Constants.ObjectTypes.Document && !node.Trashed));
        var rows = (
            from node in nodes
            join content in database.Set<ContentRow>().AsNoTracking() on node.Id equals content.Id
            where drafts || content.Published
            select new { Node = node, content.ContentTypeId, Name = drafts ? node.Name : content.PublishName, content.PublishDate }).ToList();
        ILookup<int, ContentCultureRow> cultures = (
            from node in nodes
            join culture in database.Set<ContentCultureRow>().AsNoTracking() on node.Id equals culture.ContentId
            where drafts || culture.Published
            select culture).ToList().ToLookup(culture => culture.ContentId);
        return rows.ConvertAll(row => ToEntry(row.Node, row.ContentTypeId, row.Name, row.PublishDate, cultures[row.Node.Id], drafts));
    }

    private IndexEntry ToEntry(
        NodeRow node, int typeId, string? name, DateTime? date, IEnumerable<ContentCultureRow> cultures, bool drafts)
    {
        Dictionary<string, IndexName> names = cultures.ToDictionary(
            row => row.Culture,
            row => drafts ? new IndexName(row.Name, row.Date) : new IndexName(row.PublishName ?? row.Name, row.PublishDate ?? row.Date),
            StringComparer.OrdinalIgnoreCase);
        if (names.Count == 0)
            names[string.Empty] = new IndexName(name ?? node.Name ?? string.Empty, date ?? node.UpdateDate);
        string alias = types.Get(PublishedItemType.Content, typeId).Alias;
        return new IndexEntry(node.Id, node.Key, node.ParentId, node.Path, node.Level, node.SortOrder, alias, node.CreateDate, names);
    }
}
