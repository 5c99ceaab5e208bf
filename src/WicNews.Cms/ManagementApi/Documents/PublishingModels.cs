namespace WicNews.Cms.ManagementApi.Documents;

internal sealed record PublishDocumentModel(IReadOnlyList<CultureAndScheduleModel> PublishSchedules);

internal sealed record CultureAndScheduleModel(string? Culture = null, ScheduleModel? Schedule = null);

internal sealed record ScheduleModel(DateTimeOffset? PublishTime = null, DateTimeOffset? UnpublishTime = null);

internal sealed record UnpublishDocumentModel(IReadOnlyList<string>? Cultures = null);

internal sealed record PublishWithDescendantsModel(bool IncludeUnpublishedDescendants, IReadOnlyList<string> Cultures);

internal sealed record PublishWithDescendantsResultModel(Guid TaskId, bool IsComplete);
