using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Documents.</summary>
internal class DocumentRepository(
    AmbientDatabase database,
    ContentReader reader,
    ContentWriter writer,
    PropertyOrdering propertyOrdering,
    DocumentRules rules,
    Guid? objectType = null)
    : ContentRepository<IContent>(database, reader, writer, propertyOrdering, objectType ?? Constants.ObjectTypes.Document), IDocumentRepository
{
    public override int RecycleBinId => Constants.System.RecycleBinContent;

    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<IContent>? filter, Ordering? ordering, bool loadTemplates) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, filter, ordering);

    public int CountPublished(string? contentTypeAlias = null) => OfType(contentTypeAlias).Count(row => row.Published && !row.Node.Trashed);

    public bool IsPathPublished(IContent? content)
    {
        if (content is null || content.Trashed || content.Path.StartsWith("-1,-20,", StringComparison.Ordinal))
        {
            return false;
        }

        int[] ids = [.. content.Path.Split(',').Skip(1).Select(int.Parse)];
        return Rows.Count(row => ids.Contains(row.Id) && row.Published) == ids.Length;
    }

    public bool RecycleBinSmells() => Rows.Any(row => row.Node.ParentId == RecycleBinId);

    public ContentScheduleCollection GetContentSchedule(int contentId) => rules.Schedules.Get(contentId);

    public void PersistContentSchedule(IPublishableContentBase content, ContentScheduleCollection schedule) => rules.Schedules.Keep(content.Id, schedule);

    public void ClearSchedule(DateTime date) => rules.Schedules.Clear(date, null);

    public void ClearSchedule(DateTime date, ContentScheduleAction action) => rules.Schedules.Clear(date, action);

    public bool HasContentForExpiration(DateTime date) => rules.Schedules.Due(date, ContentScheduleAction.Expire).Any();

    public bool HasContentForRelease(DateTime date) => rules.Schedules.Due(date, ContentScheduleAction.Release).Any();

    public IEnumerable<IContent> GetContentForExpiration(DateTime date) => Due(date, ContentScheduleAction.Expire);

    public IEnumerable<IContent> GetContentForRelease(DateTime date) => Due(date, ContentScheduleAction.Release);

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] contentIds) => rules.Schedules.Get(contentIds);

    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => rules.Permissions.Get(entityId);

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds) => rules.Permissions.Assign(entity.Key, permission, groupIds);

    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) => rules.Permissions.Replace(permissionSet);

    public void AddOrUpdatePermissions(ContentPermissionSet permission) => rules.Permissions.Replace(permission);

    protected override IReadOnlyList<IContent> Build(IEnumerable<int> ids) => Reader.Documents(ObjectType, ids);

    protected override IReadOnlyList<IContent> Build(IEnumerable<Guid> keys) => Reader.Documents(ObjectType, keys);

    protected override IContent BuildAt(StoredContent stored, VersionRow version) => Reader.DocumentAt(stored, version);

    protected override IReadOnlyList<int> TypeIds(string alias) => rules.TypeIds(alias);

    private IEnumerable<IContent> Due(DateTime date, ContentScheduleAction action)
    {
        IQueryable<int> due = rules.Schedules.Due(date, action);
        return Build(Rows.Where(row => due.Contains(row.Id) && !row.Node.Trashed).OrderBy(row => row.Node.Level).ThenBy(row => row.Node.SortOrder).Select(row => row.Id));
    }
}
