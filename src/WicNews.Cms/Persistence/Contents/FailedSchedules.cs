using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>The schedules that came to nothing and that nobody has seen to yet.</summary>
internal sealed class FailedSchedules(AmbientDatabase database)
{
    /// <summary>All of them, the latest first; not of what was thrown away.</summary>
    public IReadOnlyList<Scheduled> All() =>
    [
        .. from row in database.Read.Set<FailedScheduleRow>()
           join node in database.Read.Set<NodeRow>() on row.ContentId equals node.Id
           where !node.Trashed
           orderby row.Date descending, row.Id
           select new Scheduled(row.Id, row.ContentId, node.Key, row.Culture, row.Date, (ContentScheduleAction)row.Action, null, row.Reason),
    ];

    public void Add(Scheduled due, string reason)
    {
        // A document that is gone has no schedule that anybody could see to.
        if (!database.Write.Set<ContentRow>().Any(row => row.Id == due.ContentId))
            return;
        database.Write.Add(new FailedScheduleRow
        {
            Id = due.Id, ContentId = due.ContentId, Culture = due.Culture, Date = due.Date, Action = (int)due.Action, Reason = reason,
        });
        database.Save();
    }

    /// <summary>Takes one away that somebody has seen, or that was done after all.</summary>
    public void Remove(Guid id) => database.Write.Set<FailedScheduleRow>().Where(row => row.Id == id).ExecuteDelete();

    /// <summary>Takes those away that a new time has made good.</summary>
    public void Settle(int contentId, string culture, ContentScheduleAction action) => database.Write.Set<FailedScheduleRow>()
        .Where(row => row.ContentId == contentId && row.Culture == culture && row.Action == (int)action).ExecuteDelete();

    /// <summary>Takes away all that was to happen in one culture.</summary>
    public void RemoveAll(string culture) => database.Write.Set<FailedScheduleRow>().Where(row => row.Culture == culture).ExecuteDelete();
}
