namespace WicNews.Core.Search.Queries;

/// <summary>What was understood of what was typed.</summary>
/// <param name="Root">The tree; everything when nothing was typed, nothing when what was typed holds no word.</param>
/// <param name="LeafCount">How many leaves were numbered that documents are wanted for.</param>
/// <param name="Expansions">Names that were taken to stand for other names too.</param>
/// <param name="Words">The single words and runs of ideographs as typed, and where: what a correction may replace.</param>
/// <param name="LeftOut">What was typed and not looked up, or not all of it, as a query may have only so many words and filters.</param>
internal sealed record ParsedQuery(
    QueryNode Root, int LeafCount, IReadOnlyList<NameExpansion> Expansions, IReadOnlyList<TypedWord> Words, IReadOnlyList<string> LeftOut)
{
    /// <summary>Whether anything in it ranks documents.</summary>
    public bool Ranks => LeafCount > 0;

    /// <summary>The leaves that documents are wanted for, not those that exclude.</summary>
    public IEnumerable<Leaf> WantedLeaves() => Wanted(Root);

    private static IEnumerable<Leaf> Wanted(QueryNode node) => node switch
    {
        Leaf leaf => [leaf],
        Every every => every.Children.SelectMany(Wanted),
        Any any => any.Children.SelectMany(Wanted),
        _ => [],
    };
}
