namespace WicNews.Core.Search;

/// <summary>The facets whose values are authority records, and of which kind each is.</summary>
public static class RecordFacets
{
    private static readonly (SearchFacet Facet, string Kind)[] Known =
    [
        (SearchFacet.Topic, SearchKinds.Topic), (SearchFacet.Person, SearchKinds.Person),
        (SearchFacet.Organisation, SearchKinds.Organisation), (SearchFacet.Series, SearchKinds.Series),
    ];

    /// <summary>These facets, in their order.</summary>
    public static readonly IReadOnlyList<SearchFacet> All = [.. Known.Select(known => known.Facet)];

    /// <summary>One of <see cref="SearchKinds.Authorities"/>; null for a facet whose values are no records.</summary>
    public static string? KindOf(SearchFacet facet) => Known.FirstOrDefault(known => known.Facet == facet).Kind;

    /// <param name="kind">One of <see cref="SearchKinds.Authorities"/>.</param>
    public static SearchFacet Of(string kind) => Known.FirstOrDefault(known => known.Kind == kind) is { Kind: not null } found
        ? found.Facet : throw new NotSupportedException($"Searches cannot be narrowed to a {kind}.");
}
