using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Documents above or below others that are of certain types, for pickers that start at the nearest such document.</summary>
internal sealed class DynamicRootRepository(AmbientDatabase database) : EfRepository(database), IDynamicRootRepository
{
    public async Task<Guid?> NearestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        (await AncestorsOrSelvesAsync(origins, queryStep)).OrderByDescending(place => place.Level).Select(place => (Guid?)place.Key).FirstOrDefault();

    public async Task<Guid?> FurthestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        (await AncestorsOrSelvesAsync(origins, queryStep)).OrderBy(place => place.Level).Select(place => (Guid?)place.Key).FirstOrDefault();

    public Task<ICollection<Guid>> NearestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep) =>
        DescendantsOrSelvesAsync(origins, queryStep, levels => levels.Min());

    public Task<ICollection<Guid>> FurthestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep) =>
        DescendantsOrSelvesAsync(origins, queryStep, levels => levels.Max());

    private async Task<List<Place>> AncestorsOrSelvesAsync(IEnumerable<Guid> origins, DynamicRootQueryStep step)
    {
        int[] ids = [.. (await PathsAsync(origins)).SelectMany(path => path.Split(',')).Select(int.Parse).Distinct()];
        return await OfTypes(Read.Set<NodeRow>().Where(node => ids.Contains(node.Id)), step).ToListAsync();
    }

    // One query for each origin: there are few, and each reads its own branch by the index of paths.
    private async Task<ICollection<Guid>> DescendantsOrSelvesAsync(ICollection<Guid> origins, DynamicRootQueryStep step, Func<IEnumerable<int>, int> choose)
    {
        var found = new List<Place>();
        foreach (var path in await PathsAsync(origins))
        {
            var below = path + ",";
            found.AddRange(await OfTypes(Read.Set<NodeRow>().Where(node => node.Path == path || node.Path.StartsWith(below)), step).ToListAsync());
        }
        if (found.Count == 0)
            return [];
        var level = choose(found.Select(place => place.Level));
        return [.. found.Where(place => place.Level == level).Select(place => place.Key).Distinct()];
    }

    private Task<List<string>> PathsAsync(IEnumerable<Guid> origins)
    {
        Guid[] keys = [.. origins];
        return Read.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => node.Path).ToListAsync();
    }

    private IQueryable<Place> OfTypes(IQueryable<NodeRow> nodes, DynamicRootQueryStep step)
    {
        Guid[] types = [.. step.AnyOfDocTypeKeys];
        return from node in nodes.Where(node => node.NodeObjectType == Constants.ObjectTypes.Document)
               join content in Read.Set<ContentRow>() on node.Id equals content.Id
               join type in Read.Set<NodeRow>() on content.ContentTypeId equals type.Id
               where types.Contains(type.Key)
               select new Place(node.Key, node.Level);
    }

    private sealed record Place(Guid Key, int Level);
}
