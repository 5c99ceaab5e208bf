using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.ManagementApi.References;

/// <summary>
/// The three questions about references that documents and media share. What the signed-in user may not see has its part in the totals, since
/// whoever deletes something must be warned, but is not told by its key.
/// </summary>
internal sealed class ReferenceQueries(ITrackedReferencesService references, ReferencePresentation present, VisibleKeys visible)
{
    public async Task<Answer<Paged<ReferenceModel>>> ToAsync(Guid id, UmbracoObjectTypes type, int skip, int take)
    {
        var attempt = await references.GetPagedRelationsForItemAsync(id, type, skip, take, filterMustBeIsDependency: true);
        return attempt.Success ? await present.PageAsync(attempt.Result) : attempt.Status.ToProblem();
    }

    public async Task<Answer<Paged<Reference>>> BelowAsync(Guid id, UmbracoObjectTypes type, int skip, int take)
    {
        var attempt = await references.GetPagedDescendantsInReferencesAsync(id, type, skip, take, filterMustBeIsDependency: true);
        if (!attempt.Success)
            return attempt.Status.ToProblem();
        Guid[] keys = [.. attempt.Result.Items.Select(item => item.NodeKey)];
        var seen = await visible.OfAsync(keys, type);
        return new Paged<Reference>(attempt.Result.Total, [.. keys.Where(seen.Contains).Select(key => new Reference(key))]);
    }

    public async Task<Answer<Paged<Reference>>> OfAsync(Guid[]? ids, UmbracoObjectTypes type, int skip, int take)
    {
        // Of what is not theirs to see, nobody is told whether it is used.
        var asked = await visible.OfAsync((ids ?? []).ToHashSet(), type);
        var page = await references.GetPagedKeysWithDependentReferencesAsync(asked, type.GetGuid(), skip, take);
        return new Paged<Reference>(page.Total, [.. page.Items.Select(key => new Reference(key))]);
    }
}
