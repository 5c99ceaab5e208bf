using Umbraco.Cms.Core.Models;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Audit;

/// <summary>One entry of the history of content.</summary>
internal sealed record AuditLogModel(Reference User, DateTime Timestamp, AuditType LogType, string? Comment, string? Parameters);
