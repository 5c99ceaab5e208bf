using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>What the repositories of documents, blueprints and media have in common.</summary>
internal abstract class ContentRepository<T>(AmbientDatabase database, ContentReader reader, ContentWriter writer, PropertyOrdering propertyOrdering, Guid objectType)
    : EfRepository(database), IContentRepository<int, T>
    where T : class, IContentBase
{
    public abstract int RecycleBinId { get; }

    protected ContentReader Reader => reader;

    protected Guid ObjectType => objectType;

    protected IQueryable<ContentRow> Rows => Read.Set<ContentRow>().Where(row => row.Node.NodeObjectType == objectType);

    public T? Get(int id) => Build([id]).SingleOrDefault();

    public T? Get(Guid id) => Build([id]).SingleOrDefault();

    public IEnumerable<T> GetMany(params int[]? ids) => Build(ids is null or [] ? Rows.Select(row => row.Id) : ids);

    public IEnumerable<T> GetMany(params Guid[]? ids) => ids is null or [] ? Build(Rows.Select(row => row.Id)) : Build(ids);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public bool Exists(Guid id) => Rows.Any(row => row.Node.Key == id);

    public IEnumerable<T> Get(IQuery<T> query) => Build(Rows.Matching(query).OrderBy(row => row.Node.Level).ThenBy(row => row.Node.SortOrder).ThenBy(row => row.Id).Select(row => row.Id));

    public int Count(IQuery<T>? query) => Rows.Matching(query).Count();

    public void Save(T entity)
    {
        if (entity.HasIdentity)
        {
            writer.Update(Own(entity), objectType);
        }
        else
        {
            writer.Create(Own(entity), objectType);
        }
    }

    public void Delete(T entity) => writer.Delete(Own(entity), objectType);

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        CmsDbContext context = Write;
        for (int place = 0; place < orderedNodeIds.Count; place++)
        {
            (int id, int sortOrder) = (orderedNodeIds[place], place);
            context.Set<NodeRow>().Where(node => node.Id == id && node.NodeObjectType == objectType).ExecuteUpdate(node => node.SetProperty(to => to.SortOrder, sortOrder));
            context.Set<PublishedSnapshotRow>().Where(row => row.Id == id).ExecuteUpdate(row => row.SetProperty(to => to.SortOrder, sortOrder));
        }
    }

    public IEnumerable<T> GetAllVersions(int nodeId) => GetAllVersionsSlim(nodeId, 0, int.MaxValue);

    public IEnumerable<T> GetAllVersionsSlim(int nodeId, int skip, int take)
    {
        StoredContent? stored = Stored(nodeId);
        return stored is null
            ? []
            : [.. VersionsOf(nodeId).OrderByDescending(version => version.Current).ThenByDescending(version => version.Date)
                .Skip(skip).Take(take).AsEnumerable().Select(version => BuildAt(stored, version))];
    }

    public IEnumerable<int> GetVersionIds(int id, int topRows) =>
        [.. VersionsOf(id).OrderByDescending(version => version.Current).ThenByDescending(version => version.Date).Select(version => version.Id).Take(topRows)];

    public T? GetVersion(int versionId)
    {
        VersionRow? version = Read.Set<VersionRow>().SingleOrDefault(version => version.Id == versionId);
        StoredContent? stored = version is null ? null : Stored(version.ContentId);
        return stored is null ? null : BuildAt(stored, version!);
    }

    public void DeleteVersion(int versionId) =>
        Write.Set<VersionRow>().Where(version => version.Id == versionId && !version.Current && !version.Published).ExecuteDelete();

    public void DeleteVersions(int nodeId, DateTime versionDate) =>
        Write.Set<VersionRow>().Where(version => version.ContentId == nodeId && version.Date < versionDate && !version.Current && !version.Published).ExecuteDelete();

    public IEnumerable<T> GetRecycleBin() => Build(Rows.Where(row => row.Node.Trashed).OrderBy(row => row.Node.Level).ThenBy(row => row.Node.SortOrder).Select(row => row.Id));

    public int Count(string? contentTypeAlias = null) => OfType(contentTypeAlias).Count(row => !row.Node.Trashed);

    public int CountChildren(int parentId, string? contentTypeAlias = null) => OfType(contentTypeAlias).Count(row => row.Node.ParentId == parentId);

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        string? path = parentId == Umbraco.Cms.Core.Constants.System.Root
            ? "-1"
            : Read.Set<NodeRow>().Where(node => node.Id == parentId).Select(node => node.Path).SingleOrDefault();
        return path is null ? 0 : OfType(contentTypeAlias).Count(row => row.Node.Path.CompareTo(path + ",") >= 0 && row.Node.Path.CompareTo(path + ",~") < 0);
    }

    public IEnumerable<T> GetPage(IQuery<T>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<T>? filter, Ordering? ordering)
    {
        // Whoever reads a list in a language looks for the names that they see.
        IQueryable<ContentRow> rows = Rows.Matching(query).Matching(filter, new MemberMap<ContentRow>().With(nameof(IContentBase.Name), ContentOrdering.NameIn(ordering?.Culture)));
        totalRecords = rows.Count();
        int skip = checked((int)(pageIndex * pageSize));
        if (totalRecords <= skip)
        {
            return [];
        }

        return Build(ordering is { IsCustomField: true }
            ? propertyOrdering.Ids(rows, ordering).Skip(skip).Take(pageSize)
            : ContentOrdering.Apply(Read, rows, ordering).Select(row => row.Id).Skip(skip).Take(pageSize));
    }

    public IEnumerable<T> GetPage(IQuery<T>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<T>? filter, Ordering? ordering) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, filter, ordering);

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) => throw NotBuilt();

    /// <summary>Core's models of the items with these ids, in their order; what is not there is left out.</summary>
    protected abstract IReadOnlyList<T> Build(IEnumerable<int> ids);

    /// <inheritdoc cref="Build(IEnumerable{int})"/>
    protected abstract IReadOnlyList<T> Build(IEnumerable<Guid> keys);

    protected abstract T BuildAt(StoredContent stored, VersionRow version);

    /// <summary>The ids of the content types with an alias.</summary>
    protected abstract IReadOnlyList<int> TypeIds(string alias);

    protected IQueryable<ContentRow> OfType(string? contentTypeAlias)
    {
        if (string.IsNullOrWhiteSpace(contentTypeAlias))
        {
            return Rows;
        }

        IReadOnlyList<int> ids = TypeIds(contentTypeAlias);
        return Rows.Where(row => ids.Contains(row.ContentTypeId));
    }

    private StoredContent? Stored(int id) => ContentRows.Read(Database, objectType, [id]).SingleOrDefault();

    private IQueryable<VersionRow> VersionsOf(int nodeId) => Read.Set<VersionRow>().Where(version => version.ContentId == nodeId);

    private static ContentBase Own(T entity) => entity as ContentBase
        ?? throw new NotSupportedException($"{entity.GetType().Name} cannot be stored: only Core's own content models can.");
}
