using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Schedules;

/// <summary>All that is still to happen by schedule, to be seen and cancelled.</summary>
internal sealed class ScheduleBoard(ICoreScopeProvider scopes, ScheduleStore schedules, IEntityService entities)
{
    public IReadOnlyList<Scheduled> All()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return schedules.All();
    }

    public Scheduled? Find(Guid id) => All().FirstOrDefault(entry => entry.Id == id);

    public string NameOf(Scheduled entry) =>
        entities.Get(entry.ContentKey, UmbracoObjectTypes.Document) is IDocumentEntitySlim document
            ? document.CultureNames.GetValueOrDefault(entry.Culture) ?? document.Name ?? string.Empty
            : string.Empty;

    public void Cancel(Scheduled entry)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        schedules.Remove(entry.Id);
        scope.Complete();
    }
}
