using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using WicNews.Core.Search;
using WicNews.Core.Search.Authorities;

namespace WicNews.Web.Site.Search;

/// <summary>A search as its address says it. Everything is in the address, so that it can be kept, shared and gone back to.</summary>
public sealed record SearchRequest
{
    public const int UsualSize = 10;

    public string Text { get; init; } = "";

    /// <summary>The chosen values of each facet, as addresses have them.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<SearchFacet, IReadOnlyList<string>>();

    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public SearchSort Sort { get; init; }
    public int Page { get; init; } = 1;
    public int Size { get; init; } = UsualSize;

    /// <summary>Whether the words are meant just as they stand.</summary>
    public bool IsExact { get; init; }

    public bool HasFilters => Chosen.Values.Any(values => values.Count > 0) || From is not null || To is not null;

    public IReadOnlyList<string> ChosenOf(SearchFacet facet) => Chosen.GetValueOrDefault(facet, []);

    public bool Has(SearchFacet facet, string value) => ChosenOf(facet).Contains(SearchParameters.ValueInAddress(facet, value));

    /// <summary>The same search with one more value chosen, or, if it was chosen, without it. From its first page.</summary>
    public SearchRequest Toggle(SearchFacet facet, string value)
    {
        var inAddress = SearchParameters.ValueInAddress(facet, value);
        var values = ChosenOf(facet);
        string[] toggled = values.Contains(inAddress) ? [.. values.Where(other => other != inAddress)] : [.. values, inAddress];
        return this with { Page = 1, Chosen = new Dictionary<SearchFacet, IReadOnlyList<string>>(Chosen) { [facet] = toggled } };
    }

    /// <summary>The same search with every record under the one name that is written in addresses; the names of its other languages are read too.</summary>
    public SearchRequest Named(AuthorityDirectory authorities) => this with
    {
        Chosen = Chosen.ToDictionary(chosen => chosen.Key, chosen => RecordFacets.KindOf(chosen.Key) is { } kind
            ? [.. chosen.Value.Select(slug => authorities.Find(kind, slug)?.Slug ?? slug).Distinct()]
            : chosen.Value),
    };

    public SearchRequest WithoutFilters() => this with { Page = 1, From = null, To = null, Chosen = new Dictionary<SearchFacet, IReadOnlyList<string>>() };

    /// <summary>The address's query, in a fixed order and without what is as by default.</summary>
    public string ToQueryString()
    {
        var query = new QueryBuilder();
        if (Text.Length > 0)
            query.Add(SearchParameters.Text, Text);
        foreach (var (name, value) in Parameters())
            query.Add(name, value);
        if (Page > 1)
            query.Add(SearchParameters.Page, Page.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }

    /// <summary>Everything but text and page: what a form must send along when the text changes.</summary>
    public IEnumerable<(string Name, string Value)> Parameters()
    {
        foreach (var (facet, name) in SearchParameters.Facets)
            foreach (var value in ChosenOf(facet))
                yield return (name, value);
        if (From is { } from)
            yield return (SearchParameters.From, from.ToString("O", CultureInfo.InvariantCulture));
        if (To is { } to)
            yield return (SearchParameters.To, to.ToString("O", CultureInfo.InvariantCulture));
        if (Sort != SearchSort.Relevance)
            yield return (SearchParameters.Sort, SearchParameters.NameOf(Sort));
        if (Size != UsualSize)
            yield return (SearchParameters.Size, Size.ToString(CultureInfo.InvariantCulture));
        if (IsExact)
            yield return (SearchParameters.Exact, "1");
    }

    public SearchQuery ToQuery(AuthorityDirectory authorities, IReadOnlyList<SearchFacet> facets) => new()
    {
        Text = Text,
        Filters = ToFilters(authorities),
        Sort = Sort,
        Page = Page,
        Size = Size,
        Facets = facets,
        WantsHighlights = true,
        Expands = !IsExact,
    };

    private SearchFilters ToFilters(AuthorityDirectory authorities) => new()
    {
        Years = [.. ChosenOf(SearchFacet.Year).Select(year => int.Parse(year, CultureInfo.InvariantCulture))],
        Kinds = [.. ChosenOf(SearchFacet.Kind)],
        Languages = [.. ChosenOf(SearchFacet.Language).Select(value => SearchParameters.LanguageOf(value)!)],
        Records = RecordFacets.All.ToDictionary(facet => facet, facet => KeysOf(facet, authorities)),
        WithPictures = ChosenOf(SearchFacet.Pictures).Count > 0 ? true : null,
        WithVideo = ChosenOf(SearchFacet.Video).Count > 0 ? true : null,
        From = From,
        To = To,
    };

    /// <summary>A name that no record has, or has any more, finds nothing.</summary>
    private IReadOnlyCollection<Guid> KeysOf(SearchFacet facet, AuthorityDirectory authorities) =>
        [.. ChosenOf(facet).Select(slug => authorities.Find(RecordFacets.KindOf(facet)!, slug)?.Key ?? Guid.Empty)];
}
