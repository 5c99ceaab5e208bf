using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Schedules;

/// <summary>The clock that schedules go by, and the note in a document's history when one came to nothing.</summary>
internal sealed class ScheduleHistory(IAuditService audit, TimeProvider time)
{
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task NoteAsync(Scheduled due, string reason)
    {
        var what = due.Action == ContentScheduleAction.Release ? "published" : "unpublished";
        return audit.AddAsync(
            AuditType.Custom,
            Constants.Security.SuperUserKey,
            due.ContentId,
            UmbracoObjectTypes.Document.GetName(),
            $"Was to be {what} ({due.Culture}) at {due.Date:yyyy-MM-dd HH:mm} UTC by schedule, and was not: {reason}");
    }
}
