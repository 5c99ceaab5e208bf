using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Schedules;

/// <summary>The clock that schedules go by, and what is said when one came to nothing or was put off: in the document's history, and to open windows.</summary>
internal sealed class ScheduleHistory(IAuditService audit, ReviewNotices notices, TimeProvider time)
{
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task FailedAsync(Scheduled due, string reason)
    {
        await AddAsync(due, $"and was not: {reason}");
        await notices.TellOfScheduleAsync(due.ContentKey);
        await notices.TellAsync(due.ContentKey);
    }

    public async Task PutOffAsync(Scheduled due, DateTime to)
    {
        await AddAsync(due, $"and is put off to {to:yyyy-MM-dd HH:mm} UTC: it must not go out before");
        await notices.TellOfScheduleAsync(due.ContentKey);
    }

    private Task AddAsync(Scheduled due, string what)
    {
        var deed = due.Action == ContentScheduleAction.Release ? "published" : "unpublished";
        return audit.AddAsync(
            AuditType.Custom,
            Constants.Security.SuperUserKey,
            due.ContentId,
            UmbracoObjectTypes.Document.GetName(),
            $"Was to be {deed} ({due.Culture}) at {due.Date:yyyy-MM-dd HH:mm} UTC by schedule, {what}");
    }
}
