using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>The history of documents.</summary>
internal sealed class DocumentVersionRepository(AmbientDatabase database, IContentTypeRepository types, Lazy<IUserRepository> users, ILanguageRepository languages)
    : EfRepository(database), IDocumentVersionRepository
{
    public IReadOnlyCollection<ContentVersionMeta> GetContentVersionsEligibleForCleanup(DateTime olderThan, int? maxCount)
    {
        // What a schedule is to publish stays even where somebody has let it go: without it the schedule would come to nothing.
        IQueryable<SchedulePinRow> scheduled = Read.Set<SchedulePinRow>();
        IQueryable<VersionRow> rows = Documents().Where(version => !version.Current && !version.Published && !version.PreventCleanup && version.Date < olderThan
            && !scheduled.Any(pin => pin.VersionId == version.Id));
        return Metas(rows.OrderBy(version => version.Date).Take(maxCount ?? int.MaxValue));
    }

    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies()
    {
        int[] all = [];
        return
        [
            .. types.GetMany(all).Where(type => type.HistoryCleanup is not null).Select(type => new ContentVersionCleanupPolicySettings
            {
                ContentTypeId = type.Id,
                PreventCleanup = type.HistoryCleanup!.PreventCleanup,
                KeepAllVersionsNewerThanDays = type.HistoryCleanup.KeepAllVersionsNewerThanDays,
                KeepLatestVersionPerDayForDays = type.HistoryCleanup.KeepLatestVersionPerDayForDays,
                Updated = type.UpdateDate,
            }),
        ];
    }

    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(int contentId, long pageIndex, int pageSize, out long totalRecords, int? languageId = null)
    {
        IQueryable<VersionRow> rows = Read.Set<VersionRow>().Where(version => version.ContentId == contentId);
        if (languages.GetIsoCodeById(languageId, throwOnNotFound: false) is { } culture)
        {
            // A version that is older than the document's text in the language has nothing to go back to.
            string named = VersionData.CultureMark(culture);
            rows = rows.Where(version => version.Data.Contains(named));
        }

        totalRecords = rows.Count();
        return Metas(rows.OrderByDescending(version => version.Current).ThenByDescending(version => version.Date).ThenByDescending(version => version.Id)
            .Skip(checked((int)(pageIndex * pageSize))).Take(pageSize));
    }

    public void DeleteVersions(IEnumerable<int> versionIds)
    {
        foreach (int[] chunk in versionIds.Chunk(500))
        {
            Write.Set<VersionRow>().Where(version => chunk.Contains(version.Id) && !version.Current && !version.Published).ExecuteDelete();
        }
    }

    public void SetPreventCleanup(int versionId, bool preventCleanup) =>
        Write.Set<VersionRow>().Where(version => version.Id == versionId).ExecuteUpdate(version => version.SetProperty(to => to.PreventCleanup, preventCleanup));

    public ContentVersionMeta? Get(int versionId) => Metas(Read.Set<VersionRow>().Where(version => version.Id == versionId)).SingleOrDefault();

    private IQueryable<VersionRow> Documents() =>
        from version in Read.Set<VersionRow>()
        join node in Read.Set<NodeRow>() on version.ContentId equals node.Id
        where node.NodeObjectType == Constants.ObjectTypes.Document
        select version;

    private List<ContentVersionMeta> Metas(IQueryable<VersionRow> versions)
    {
        var found = versions
            .Join(Read.Set<ContentRow>(), version => version.ContentId, row => row.Id, (version, row) => new { version.Id, version.ContentId, row.ContentTypeId, version.UserId, version.Date, version.Published, version.Current, version.PreventCleanup })
            .ToList();
        Dictionary<int, string> names = found.Select(version => version.UserId).Distinct().ToDictionary(id => id, id => users.Value.Get(id)?.Name ?? string.Empty);
        return
        [
            .. found.OrderByDescending(version => version.Current).ThenByDescending(version => version.Date).ThenByDescending(version => version.Id).Select(version => new ContentVersionMeta(
                version.Id, version.ContentId, version.ContentTypeId, version.UserId, version.Date, version.Published, version.Current, version.PreventCleanup, names[version.UserId])),
        ];
    }
}
