using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.DynamicRoot;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.DynamicRoots;

/// <summary>Where a picker starts when its start depends on the document being edited.</summary>
internal static class DynamicRootEndpoints
{
    public static void MapDynamicRoots(this RouteGroupBuilder api)
    {
        var roots = api.MapResource("/dynamic-root", "Dynamic Root", AuthorizationPolicies.SectionAccessContent);
        roots.MapPost("/query", QueryAsync).Produces<RootsModel>();
        roots.MapGet("/steps", Answer<List<string>> (DynamicRootQueryStepCollection steps) => Names(steps));
    }

    private static List<string> Names(DynamicRootQueryStepCollection steps) =>
        [.. steps.Select(step => step.GetType().Name.Replace("DynamicRootQueryStep", string.Empty, StringComparison.Ordinal))];

    private static async Task<Answer<RootsModel>> QueryAsync(Body<DynamicRootModel> body, IDynamicRootService roots, DynamicRootQueryStepCollection steps)
    {
        var request = body.Value;
        var known = Names(steps);
        for (var index = 0; index < (request.Query.Steps ?? []).Count; index++)
        {
            if (!known.Contains(request.Query.Steps![index].Alias))
                return Problem.BadInput($"$.query.steps[{index}].alias", $"There is no such step: use one of {string.Join(", ", known)}.");
        }

        var found = await roots.GetDynamicRootsAsync(new DynamicRootNodeQuery
        {
            Context = new DynamicRootContext { CurrentKey = request.Context.Id, ParentKey = request.Context.Parent.Id },
            OriginAlias = request.Query.Origin.Alias,
            OriginKey = request.Query.Origin.Id,
            QuerySteps = [.. (request.Query.Steps ?? []).Select(step => new DynamicRootQueryStep { Alias = step.Alias, AnyOfDocTypeKeys = step.DocumentTypeIds ?? [] })],
        });
        return new RootsModel([.. found]);
    }

    internal sealed record RootsModel(IReadOnlyList<Guid> Roots);

    internal sealed record DynamicRootModel(ContextModel Context, QueryModel Query);

    internal sealed record ContextModel(Reference Parent, Guid? Id = null, string? Culture = null, string? Segment = null);

    internal sealed record QueryModel(OriginModel Origin, IReadOnlyList<StepModel>? Steps = null);

    internal sealed record OriginModel(string Alias, Guid? Id = null);

    internal sealed record StepModel(string Alias, IReadOnlyList<Guid>? DocumentTypeIds = null);
}
