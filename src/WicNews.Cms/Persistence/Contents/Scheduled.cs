using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>One thing that is to happen to a document at a time, or was.</summary>
/// <param name="Version">The version that is to be published; null for what is unpublished, and for what was scheduled before versions were pinned.</param>
/// <param name="Failed">Why it was not carried out; null for what is still to come.</param>
internal sealed record Scheduled(Guid Id, int ContentId, Guid ContentKey, string Culture, DateTime Date, ContentScheduleAction Action, int? Version, string? Failed);
