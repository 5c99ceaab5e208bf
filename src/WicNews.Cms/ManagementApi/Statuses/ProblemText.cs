namespace WicNews.Cms.ManagementApi.Statuses;

/// <summary>How one failed status reads outside.</summary>
internal sealed record ProblemText(int HttpStatus, string Title, string Detail);
