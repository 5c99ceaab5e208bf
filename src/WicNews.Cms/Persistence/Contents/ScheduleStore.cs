using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>When documents are to be published and unpublished.</summary>
internal sealed class ScheduleStore(AmbientDatabase database, SchedulePins pins, FailedSchedules failed)
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

    /// <summary>Makes the document's schedule this and nothing else. What is new in it is pinned to the draft as it is now.</summary>
    public void Keep(int contentId, ContentScheduleCollection schedule)
    {
        Dictionary<Guid, int> pinned = pins.Of(contentId);
        pins.Remove(pinned.Keys);
        database.Write.Set<ScheduleRow>().Where(row => row.ContentId == contentId).ExecuteDelete();
        int? frozen = null;
        foreach (ContentSchedule entry in schedule.FullSchedule)
        {
            if (entry.Id == Guid.Empty)
            {
                entry.Id = Guid.NewGuid();
                failed.Settle(contentId, entry.Culture, entry.Action);
            }

            database.Write.Add(new ScheduleRow { Id = entry.Id, ContentId = contentId, Culture = entry.Culture, Date = entry.Date, Action = (int)entry.Action });
            if (entry.Action == ContentScheduleAction.Release)
            {
                pins.Add(entry.Id, pinned.TryGetValue(entry.Id, out int version) ? version : frozen ??= pins.Freeze(contentId));
            }
        }

        database.Save();
    }

    /// <summary>What is due by then, in the order in which it is to be done: by time, and parents before what is below them.</summary>
    public IReadOnlyList<Scheduled> DueBy(DateTime date) => [.. Ordered(rows => rows.Where(row => row.Date <= date))];

    /// <summary>All that is still to come, the next first.</summary>
    public IReadOnlyList<Scheduled> All() => [.. Ordered(rows => rows)];

    public bool IsThere(Guid id) => database.Read.Set<ScheduleRow>().Any(row => row.Id == id);

    /// <summary>
    /// Takes a document's schedule away until <see cref="PutBack"/>, in one transaction: Umbraco refuses to publish what is to go out or
    /// to be withdrawn at another time, and asks the machine's clock for it.
    /// </summary>
    public SetAside TakeAside(int contentId)
    {
        ScheduleRow[] rows = [.. database.Write.Set<ScheduleRow>().Where(row => row.ContentId == contentId)];
        Dictionary<Guid, int> pinned = pins.Of(contentId);
        pins.Remove(pinned.Keys);
        database.Write.Set<ScheduleRow>().Where(row => row.ContentId == contentId).ExecuteDelete();
        return new SetAside(rows, pinned);
    }

    /// <summary>Puts back what was set aside but for the entry that is done.</summary>
    public void PutBack(SetAside aside, Guid done)
    {
        foreach (ScheduleRow row in aside.Rows.Where(row => row.Id != done))
        {
            database.Write.Add(new ScheduleRow { Id = row.Id, ContentId = row.ContentId, Culture = row.Culture, Date = row.Date, Action = row.Action });
            if (aside.Pins.TryGetValue(row.Id, out int version))
            {
                pins.Add(row.Id, version);
            }
        }

        database.Save();
    }

    /// <summary>Takes one entry away, done or cancelled.</summary>
    public void Remove(Guid id)
    {
        pins.Remove([id]);
        database.Write.Set<ScheduleRow>().Where(row => row.Id == id).ExecuteDelete();
    }

    /// <summary>Takes away what was due and not carried out, and keeps why until somebody has seen to it.</summary>
    public void Fail(Scheduled due, string reason)
    {
        Remove(due.Id);
        failed.Add(due, reason);
    }

    /// <summary>Puts an entry off to a later time; what it publishes stays what it is.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="date">The new time, in UTC.</param>
    public void PutOff(Guid id, DateTime date) =>
        database.Write.Set<ScheduleRow>().Where(row => row.Id == id).ExecuteUpdate(row => row.SetProperty(to => to.Date, date));

    /// <summary>Takes away all that was to happen in one culture.</summary>
    public void RemoveAll(string culture)
    {
        foreach (Guid id in database.Write.Set<ScheduleRow>().Where(row => row.Culture == culture).Select(row => row.Id).ToList())
        {
            Remove(id);
        }

        failed.RemoveAll(culture);
    }

    public void Clear(DateTime date, ContentScheduleAction? action) =>
        database.Write.Set<ScheduleRow>().Where(row => row.Date <= date && (action == null || row.Action == (int)action)).ExecuteDelete();

    /// <summary>The ids of the documents that something is to happen to by then.</summary>
    public IQueryable<int> Due(DateTime date, ContentScheduleAction action) =>
        database.Read.Set<ScheduleRow>().Where(row => row.Date <= date && row.Action == (int)action).Select(row => row.ContentId);

    private IQueryable<Scheduled> Ordered(Func<IQueryable<ScheduleRow>, IQueryable<ScheduleRow>> of) =>
        from row in of(database.Read.Set<ScheduleRow>())
        join node in database.Read.Set<NodeRow>() on row.ContentId equals node.Id
        join pin in database.Read.Set<SchedulePinRow>() on row.Id equals pin.ScheduleId into found
        from pin in found.DefaultIfEmpty()
        orderby row.Date, row.Action, node.Level, node.SortOrder, node.Id
        select new Scheduled(
            row.Id, row.ContentId, node.Key, row.Culture, row.Date, (ContentScheduleAction)row.Action, pin == null ? null : (int?)pin.VersionId, null);

    private static ContentSchedule Model(ScheduleRow row) => new(row.Id, row.Culture, row.Date, (ContentScheduleAction)row.Action);

    /// <summary>A document's schedule while one entry of it is carried out.</summary>
    internal sealed record SetAside(IReadOnlyList<ScheduleRow> Rows, IReadOnlyDictionary<Guid, int> Pins);
}
