using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>
/// Which version each schedule publishes. Scheduling copies the draft into a version of its own, which no later save touches and no
/// clean-up takes while it is pinned: what was approved is what goes out.
/// </summary>
internal sealed class SchedulePins(AmbientDatabase database, TimeProvider time)
{
    public Dictionary<Guid, int> Of(int contentId) =>
        (from pin in database.Write.Set<SchedulePinRow>()
         join schedule in database.Write.Set<ScheduleRow>() on pin.ScheduleId equals schedule.Id
         where schedule.ContentId == contentId
         select pin).ToDictionary(pin => pin.ScheduleId, pin => pin.VersionId);

    public void Remove(IReadOnlyCollection<Guid> schedules) =>
        database.Write.Set<SchedulePinRow>().Where(pin => schedules.Contains(pin.ScheduleId)).ExecuteDelete();

    public void Add(Guid schedule, int version) => database.Write.Add(new SchedulePinRow { ScheduleId = schedule, VersionId = version });

    /// <summary>Copies the draft as it is now into a version that stays as it is.</summary>
    public int Freeze(int contentId)
    {
        VersionRow draft = database.Write.Set<VersionRow>().Single(version => version.ContentId == contentId && version.Current);
        VersionRow copy = new()
        {
            ContentId = contentId,
            Date = time.GetUtcNow().UtcDateTime,
            UserId = draft.UserId,
            Name = draft.Name,
            Data = draft.Data,
        };
        database.Write.Add(copy);
        database.Write.SaveChanges();
        return copy.Id;
    }
}
