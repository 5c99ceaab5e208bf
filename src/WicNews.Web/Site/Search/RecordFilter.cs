using WicNews.Core.Search;

namespace WicNews.Web.Site.Search;

/// <summary>Narrows a search to what an authority record is attached to.</summary>
public static class RecordFilter
{
    /// <param name="kind">One of <see cref="SearchKinds.Authorities"/>.</param>
    public static SearchFilters Of(string kind, Guid key) => With(new SearchFilters(), kind, key);

    /// <param name="kind">One of <see cref="SearchKinds.Authorities"/>.</param>
    public static SearchFilters With(SearchFilters filters, string kind, Guid key) => kind switch
    {
        SearchKinds.Topic => filters with { Topics = [key] },
        SearchKinds.Person => filters with { People = [key] },
        SearchKinds.Organisation => filters with { Organisations = [key] },
        SearchKinds.Series => filters with { Series = [key] },
        _ => throw new NotSupportedException($"Searches cannot be narrowed to a {kind}."),
    };
}
