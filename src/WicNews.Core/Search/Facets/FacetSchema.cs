using System.Globalization;

namespace WicNews.Core.Search.Facets;

/// <summary>What the facets are, and how a document's values are read.</summary>
internal static class FacetSchema
{
    /// <summary>The value of the facets that only say yes.</summary>
    public const string Yes = "true";

    /// <summary>All facets in their order.</summary>
    public static readonly SearchFacet[] Facets = Enum.GetValues<SearchFacet>();

    /// <summary>The document's values of a facet; none, one or several.</summary>
    public static IEnumerable<string> ValuesOf(SearchDocument document, SearchFacet facet) => facet switch
    {
        SearchFacet.Year => document.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
        SearchFacet.Kind => [document.Kind],
        SearchFacet.Language => [document.Culture],
        SearchFacet.Topic => document.Topics.Select(ToName),
        SearchFacet.Person => document.People.Select(ToName),
        SearchFacet.Organisation => document.Organisations.Select(ToName),
        SearchFacet.Series => document.Series is { } series ? [ToName(series)] : [],
        SearchFacet.Pictures => document.HasPictures ? [Yes] : [],
        SearchFacet.Video => document.HasVideo ? [Yes] : [],
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    /// <summary>How an authority record's key is written as a value.</summary>
    public static string ToName(Guid key) => key.ToString("N");
}
