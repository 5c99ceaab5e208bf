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
        List<Found> found = [.. (
            from node in nodes
            join content in database.Set<ContentRow>().AsNoTracking() on node.Id equals content.Id
            where drafts || content.Published
            select new Found(
                node.Id, node.Key, node.ParentId, node.Path, node.Level, node.SortOrder, node.CreateDate,
                content.ContentTypeId, drafts ? node.Name : content.PublishName, content.PublishDate ?? node.UpdateDate))];
        ILookup<int, FoundCulture> cultures = (
            from culture in database.Set<ContentCultureRow>().AsNoTracking()
            where (drafts || culture.Published) && nodes.Any(node => node.Id == culture.ContentId)
            select new FoundCulture(
                culture.ContentId,
                culture.Culture,
                drafts ? culture.Name : culture.PublishName ?? culture.Name,
                drafts ? culture.Date : culture.PublishDate ?? culture.Date)).ToLookup(culture => culture.Id);
        return found.ConvertAll(row => ToEntry(row, cultures[row.Id]));
    }

    private IndexEntry ToEntry(Found row, IEnumerable<FoundCulture> cultures)
    {
        Dictionary<string, IndexName> names = cultures.ToDictionary(
            culture => culture.Culture, culture => new IndexName(culture.Name, culture.Date), StringComparer.OrdinalIgnoreCase);
        if (names.Count == 0)
            names[string.Empty] = new IndexName(row.Name ?? string.Empty, row.Date);
        string alias = types.Get(PublishedItemType.Content, row.TypeId).Alias;
        return new IndexEntry(row.Id, row.Key, row.ParentId, row.Path, row.Level, row.SortOrder, alias, row.CreateDate, names);
    }

    private sealed record Found(
        int Id, Guid Key, int ParentId, string Path, int Level, int SortOrder, DateTime CreateDate, int TypeId, string? Name, DateTime Date);

    private sealed record FoundCulture(int Id, string Culture, string Name, DateTime Date);
}
