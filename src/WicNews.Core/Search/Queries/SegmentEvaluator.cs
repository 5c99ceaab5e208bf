using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>Finds the documents of one segment that a tree asks for, and keeps what each leaf found.</summary>
internal sealed class SegmentEvaluator(LiveSegment live, Facets.FacetNames names, WorkBudget budget)
{
    /// <summary>What looking up the documents of a value costs, in places read.</summary>
    private const int CostOfValue = 64;

    private readonly LeafMatcher _matcher = new(live.Segment, budget);

    /// <summary>What each leaf found, by its number; null for one that was not looked for, or excludes.</summary>
    public LeafMatch?[] Leaves { get; } = new LeafMatch?[SearchLimits.Terms];

    public DocumentSet Evaluate(QueryNode node, DocumentSet? within = null) => node switch
    {
        Everything => All(),
        Leaf leaf => (Leaves[leaf.Number] = _matcher.Match(leaf, within)).Documents,
        HasFacet facet => FindFacet(facet),
        Not not => All().Except(Exclude(not.Child)),
        Every every => FindEvery(every),
        Any any => any.Children.Aggregate(new DocumentSet(live.Segment.Count), (found, child) => found.Or(Evaluate(child, within))),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private DocumentSet All() => new DocumentSet(live.Segment.Count).AddRange(0, live.Segment.Count);

    /// <summary>What is excluded must not be scored.</summary>
    private DocumentSet Exclude(QueryNode node) => new SegmentEvaluator(live, names, budget).Evaluate(node);

    /// <summary>Cheap children first: phrases are then looked for only where all else was found.</summary>
    private DocumentSet FindEvery(Every every)
    {
        DocumentSet? found = null;
        foreach (var child in every.Children.OrderBy(Cost))
        {
            var own = Evaluate(child, found);
            found = found is null ? own : found.Own().And(own);
        }
        return found ?? All();
    }

    private static int Cost(QueryNode node) => node switch
    {
        HasFacet or Everything => 0,
        Word { Field: null } => 1,
        Not => 2,
        Prefix { Field: null } => 3,
        Any => 4,
        _ => 5,
    };

    private DocumentSet FindFacet(HasFacet facet)
    {
        var found = new DocumentSet(live.Segment.Count);
        foreach (var value in facet.Values.TakeWhile(_ => budget.Take(CostOfValue)))
            live.Segment.Facets.AddTo(found, names.Find(facet.Facet, value));
        return found;
    }
}
