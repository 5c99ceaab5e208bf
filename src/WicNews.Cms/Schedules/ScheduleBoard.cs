using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Schedules;

/// <summary>All that is still to happen by schedule, and what came to nothing, to be seen and cancelled.</summary>
internal sealed class ScheduleBoard(ICoreScopeProvider scopes, ScheduleStore schedules, FailedSchedules failed, IContentService contents, IEntityService entities)
{
    /// <summary>What came to nothing, which somebody must see to, and then what is to come, the next first.</summary>
    public IReadOnlyList<Scheduled> All()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. failed.All(), .. schedules.All()];
    }

    /// <summary>What came to nothing only.</summary>
    public IReadOnlyList<Scheduled> Failed()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return failed.All();
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
        failed.Remove(entry.Id);
        scope.Complete();
    }

    /// <summary>Sets when a language is taken down and leaves alone when it is published, and what of it: that was approved by whoever set that.</summary>
    public void SetEnd(Guid document, string? culture, DateTime end)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(document) is { } content)
        {
            var schedule = contents.GetContentScheduleByContentId(content.Id);
            var known = content.AvailableCultures.FirstOrDefault(name => name.InvariantEquals(culture));
            schedule.AddOrUpdate(known ?? Constants.System.InvariantCulture, end, ContentScheduleAction.Expire);
            contents.PersistContentSchedule(content, schedule);
        }

        scope.Complete();
    }
}
