using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.ManagementApi.References;

/// <summary>The three questions about references that documents and media share.</summary>
internal sealed class ReferenceQueries(ITrackedReferencesService references, ReferencePresentation present)
{
    public async Task<Answer<Paged<ReferenceModel>>> ToAsync(Guid id, UmbracoObjectTypes type, int skip, int take)
    {
        var attempt = await references.GetPagedRelationsForItemAsync(id, type, skip, take, filterMustBeIsDependency: true);
        return attempt.Success ? await present.PageAsync(attempt.Result) : attempt.Status.ToProblem();
    }

    public async Task<Answer<Paged<Reference>>> BelowAsync(Guid id, UmbracoObjectTypes type, int skip, int take)
    {
        var attempt = await references.GetPagedDescendantsInReferencesAsync(id, type, skip, take, filterMustBeIsDependency: true);
        return attempt.Success
            ? new Paged<Reference>(attempt.Result.Total, [.. attempt.Result.Items.Select(item => new Reference(item.NodeKey))])
            : attempt.Status.ToProblem();
    }

    public async Task<Answer<Paged<Reference>>> OfAsync(Guid[]? ids, UmbracoObjectTypes type, int skip, int take)
    {
        var page = await references.GetPagedKeysWithDependentReferencesAsync((ids ?? []).ToHashSet(), type.GetGuid(), skip, take);
        return new Paged<Reference>(page.Total, [.. page.Items.Select(key => new Reference(key))]);
    }
}
