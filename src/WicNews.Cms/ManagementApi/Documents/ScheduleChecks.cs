using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Whether the times of a schedule lie ahead, and in their order.</summary>
internal static class ScheduleChecks
{
    public static Problem? Fault(IReadOnlyList<CultureAndScheduleModel> schedules, DateTimeOffset now) =>
        schedules.Select((entry, index) => Fault(entry.Schedule, $"$.publishSchedules[{index}].schedule", now)).FirstOrDefault(fault => fault is not null);

    private static Problem? Fault(ScheduleModel? schedule, string path, DateTimeOffset now) => schedule switch
    {
        { PublishTime: { } publish } when publish <= now => Named(ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture, path + ".publishTime"),
        { UnpublishTime: { } unpublish } when unpublish <= now => Named(ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture, path + ".unpublishTime"),
        { PublishTime: { } publish, UnpublishTime: { } unpublish } when unpublish <= publish =>
            Named(ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime, path + ".unpublishTime"),
        _ => null,
    };

    private static Problem Named(ContentPublishingOperationStatus status, string path)
    {
        var problem = status.ToProblem();
        return problem with { Errors = new Dictionary<string, string[]> { [path] = [problem.Detail] } };
    }
}
