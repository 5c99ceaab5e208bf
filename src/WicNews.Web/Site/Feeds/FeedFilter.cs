using System.Globalization;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Feeds;

/// <summary>Which stories a feed has, as its address says: year, type, topic, person, organisation, series. Anything else in the address is ignored.</summary>
public sealed record FeedFilter(SearchFilters Filters, string Query, string? Name)
{
    /// <summary>How many of these it names.</summary>
    public int Parts { get; private init; }

    /// <summary>Whether it is one of the feeds that the site's pages name, which readers' programs ask for again and again. With two filters there are millions.</summary>
    public bool IsOften => Parts <= 1;

    /// <summary>The record that it names, where that is all.</summary>
    public Guid? Record => Parts == 1 ? Filters.Records.Values.SelectMany(keys => keys).Cast<Guid?>().FirstOrDefault() : null;

    /// <summary>The year that it names, where that is all.</summary>
    public int? Year => Parts == 1 ? Filters.Years.Cast<int?>().FirstOrDefault() : null;

    /// <summary>Null when the address names something that does not exist.</summary>
    public static FeedFilter? Read(IQueryCollection query, ISearchIndex index, string culture)
    {
        var filters = new SearchFilters();
        var parts = new List<string>();
        var names = new List<string>();
        if (One(query, "year") is { } typed)
        {
            if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1000 or > 9999)
                return null;
            filters = filters with { Years = [year] };
            parts.Add($"year={year}");
            names.Add($"{year}");
        }
        if (One(query, "type") is { } type)
        {
            if (StoryKinds.FromAlias(type) is not { } kind)
                return null;
            filters = filters with { Kinds = [kind.Alias()] };
            parts.Add($"type={kind.Alias()}");
            names.Add(new Words(SiteLanguage.Of(culture)).KindPlural(kind));
        }
        foreach (var kind in SearchKinds.Authorities)
            if (One(query, kind) is { } slug)
            {
                if (index.Authorities.Find(kind, slug) is not { } authority)
                    return null;
                filters = filters.With(RecordFacets.Of(kind), authority.Key);
                parts.Add($"{kind}={Uri.EscapeDataString(authority.Slug)}");
                names.Add(authority.NameIn(culture));
            }
        return new FeedFilter(filters, parts.Count == 0 ? "" : "?" + string.Join('&', parts), names.Count == 0 ? null : string.Join(" · ", names)) { Parts = parts.Count };
    }

    private static string? One(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } value ? value : null;
}
