using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>One thing that is to happen to a document at a time.</summary>
/// <param name="Version">The version that is to be published; null for what is unpublished, and for what was scheduled before versions were pinned.</param>
internal sealed record Scheduled(Guid Id, int ContentId, Guid ContentKey, string Culture, DateTime Date, ContentScheduleAction Action, int? Version);
