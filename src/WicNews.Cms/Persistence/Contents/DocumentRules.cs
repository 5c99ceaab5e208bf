using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>What documents have and media have not: schedules and permissions of their own.</summary>
internal sealed class DocumentRules(ScheduleStore schedules, DocumentPermissions permissions, IContentTypeRepository types)
{
    public ScheduleStore Schedules => schedules;

    public DocumentPermissions Permissions => permissions;

    public IReadOnlyList<int> TypeIds(string alias) => [.. types.GetAllContentTypeIds([alias])];
}
