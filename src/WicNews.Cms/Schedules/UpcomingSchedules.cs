using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Schedules;

/// <summary>Reads the schedules of a page of documents, in one query for all of them.</summary>
internal sealed class UpcomingSchedules(ICoreScopeProvider scopes, ScheduleStore schedules, TimeProvider time)
{
    public PageSchedules Of(IEnumerable<int> documents)
    {
        int[] ids = [.. documents.Distinct()];
        if (ids.Length == 0)
            return PageSchedules.None;
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return new PageSchedules(schedules.Get(ids), time.GetUtcNow().UtcDateTime);
    }
}
