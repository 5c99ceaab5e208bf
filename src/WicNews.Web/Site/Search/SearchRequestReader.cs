using System.Globalization;
using WicNews.Core.Search;
using WicNews.Core.Search.Queries;

namespace WicNews.Web.Site.Search;

/// <summary>Reads a search from an address. What makes no sense is left out, and named in <see cref="Errors"/> for those who want to know.</summary>
public sealed class SearchRequestReader
{
    /// <summary>The days between which stories can have been filed; the form says so to browsers, which then know a year half typed for none.</summary>
    public static readonly DateOnly FirstDay = new(QueryFields.Years.First, 1, 1), LastDay = new(QueryFields.Years.Last, 12, 31);

    private const int MostValues = 50;
    private const int LongestSegment = 200;
    private readonly IQueryCollection _query;
    private readonly Dictionary<string, string[]> _errors = [];

    private SearchRequestReader(IQueryCollection query) => _query = query;

    /// <summary>What was wrong, by parameter.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => _errors;

    public static (SearchRequest Request, IReadOnlyDictionary<string, string[]> Errors) Read(IQueryCollection query)
    {
        var reader = new SearchRequestReader(query);
        return (reader.Read(), reader.Errors);
    }

    private SearchRequest Read()
    {
        var text = _query[SearchParameters.Text].ToString();
        var (from, to) = (ReadDay(SearchParameters.From), ReadDay(SearchParameters.To));
        if (from > to)
        {
            // Programs are told; readers, whose form shows the days that are searched, get what they meant.
            _errors[SearchParameters.To] = ["It lies before from."];
            (from, to) = (to, from);
        }
        var size = ReadNumber(SearchParameters.Size, 10, SearchLimits.PageSize);
        return new SearchRequest
        {
            Text = text.Length > SearchLimits.TextLength ? text[..SearchLimits.TextLength] : text,
            Chosen = SearchParameters.Facets.ToDictionary(known => known.Facet, known => ReadValues(known.Facet, known.Name)),
            From = from,
            To = to,
            Sort = ReadSort(),
            Page = ReadNumber(SearchParameters.Page, 1, SearchLimits.Depth / size),
            Size = size,
            IsExact = _query.ContainsKey(SearchParameters.Exact),
        };
    }

    private IReadOnlyList<string> ReadValues(SearchFacet facet, string name)
    {
        string[] typed = [.. _query[name].OfType<string>().Where(value => value.Length > 0).Distinct().Take(MostValues)];
        string[] values = [.. typed.Select(value => Normalise(facet, value)).OfType<string>().Distinct()];
        if (values.Length < typed.Length)
            _errors[name] = [$"\"{string.Join(", ", typed)}\" is not understood. {HintFor(facet)}"];
        return values;
    }

    private static string HintFor(SearchFacet facet) => facet switch
    {
        SearchFacet.Year => "A year is written as 2023.",
        SearchFacet.Kind => $"It is one of {string.Join(", ", SearchKinds.All)}.",
        SearchFacet.Language => "It is en or zh.",
        SearchFacet.Pictures or SearchFacet.Video => "It is true, or left out.",
        _ => $"It is the last segment of the record's address, of {LongestSegment} characters at most.",
    };

    private static string? Normalise(SearchFacet facet, string value) => facet switch
    {
        SearchFacet.Year => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsYear(year) ? value : null,
        SearchFacet.Kind => SearchKinds.All.FirstOrDefault(kind => kind.Equals(value, StringComparison.OrdinalIgnoreCase)),
        SearchFacet.Language => SearchParameters.LanguageOf(value)?[..2],
        SearchFacet.Pictures or SearchFacet.Video => value is "true" or "1" ? "true" : null,
        _ => value.Length <= LongestSegment ? value : null,
    };

    private static bool IsYear(int year) => year >= QueryFields.Years.First && year <= QueryFields.Years.Last;

    private DateOnly? ReadDay(string name)
    {
        var value = _query[name].ToString();
        if (value.Length == 0)
            return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= FirstDay && day <= LastDay)
            return day;
        _errors[name] = ["A day is written as 2025-11-07."];
        return null;
    }

    private SearchSort ReadSort()
    {
        var value = _query[SearchParameters.Sort].ToString();
        if (value.Length == 0)
            return SearchSort.Relevance;
        if (SearchParameters.SortOf(value) is { } sort)
            return sort;
        _errors[SearchParameters.Sort] = ["It is relevance, newest or oldest."];
        return SearchSort.Relevance;
    }

    private int ReadNumber(string name, int usual, int most)
    {
        var value = _query[name].ToString();
        if (value.Length == 0)
            return usual;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        _errors[name] = [$"It is a number from 1 to {most}."];
        return usual;
    }
}
