using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>When documents are to be published and unpublished.</summary>
internal sealed class ScheduleStore(AmbientDatabase database)
{
    public ContentScheduleCollection Get(int contentId)
    {
        ContentScheduleCollection schedule = new();
        foreach (ScheduleRow row in database.Read.Set<ScheduleRow>().Where(row => row.ContentId == contentId).OrderBy(row => row.Date))
        {
            schedule.Add(Model(row));
        }

        return schedule;
    }

    public IDictionary<int, IEnumerable<ContentSchedule>> Get(int[] contentIds) => contentIds.Chunk(500)
        .SelectMany(chunk => database.Read.Set<ScheduleRow>().Where(row => chunk.Contains(row.ContentId)).OrderBy(row => row.Date).ToList())
        .GroupBy(row => row.ContentId).ToDictionary(group => group.Key, group => group.Select(Model).ToList().AsEnumerable());

    /// <summary>Makes the document's schedule this and nothing else.</summary>
    public void Keep(int contentId, ContentScheduleCollection schedule)
    {
        database.Write.Set<ScheduleRow>().Where(row => row.ContentId == contentId).ExecuteDelete();
        foreach (ContentSchedule entry in schedule.FullSchedule)
        {
            if (entry.Id == Guid.Empty)
            {
                entry.Id = Guid.NewGuid();
            }

            database.Write.Add(new ScheduleRow { Id = entry.Id, ContentId = contentId, Culture = entry.Culture, Date = entry.Date, Action = (int)entry.Action });
        }

        database.Save();
    }

    public void Clear(DateTime date, ContentScheduleAction? action) =>
        database.Write.Set<ScheduleRow>().Where(row => row.Date <= date && (action == null || row.Action == (int)action)).ExecuteDelete();

    /// <summary>The ids of the documents that something is to happen to by then.</summary>
    public IQueryable<int> Due(DateTime date, ContentScheduleAction action) =>
        database.Read.Set<ScheduleRow>().Where(row => row.Date <= date && row.Action == (int)action).Select(row => row.ContentId);

    private static ContentSchedule Model(ScheduleRow row) => new(row.Id, row.Culture, row.Date, (ContentScheduleAction)row.Action);
}
