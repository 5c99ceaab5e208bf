using System.Globalization;
using WicNews.Core.Search;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Core.Tests.Search;

/// <summary>
/// Every count of every facet is what counting document by document brings out: several values of one facet joined by OR, facets by AND,
/// and a facet's counts not narrowed by its own chosen values.
/// </summary>
public sealed class FacetCountTests
{
    private static readonly GeneratedCorpus Corpus = new(seed: 51, words: 300, bodyWords: 10);
    private static readonly SearchDocument[] Documents = [.. Corpus.Authorities(), .. Corpus.Stories(2_500)];
    private static readonly SearchFacet[] Facets = Enum.GetValues<SearchFacet>();
    private static readonly SegmentIndex Index = Some.Index(Documents);

    [Test]
    public void CountsAreThoseOfPlainCounting([Range(0, 24)] int seed)
    {
        var random = new Random(seed);
        var word = Corpus.Words[random.Next(5)];
        var chosen = Facets.Where(_ => random.Next(5) == 0).ToDictionary(facet => facet, facet => Choose(facet, random));
        var found = Holding(word);

        var counts = Index.Search(new SearchQuery { Text = word, Expands = false, Filters = ToFilters(chosen), Facets = Facets });

        Assert.That(counts.Total, Is.EqualTo(found.Count(document => Fits(document, chosen, except: null))));
        foreach (var facet in Facets)
            AssertSame(facet, counts.Facets[facet], PlainlyCounted(facet, found.Where(document => Fits(document, chosen, facet))));
    }

    [Test]
    public void WhatIsAboutARecordIsCountedByWhatElseItIsAbout([Range(0, 9)] int seed)
    {
        var about = Documents.TakeLast(2_500).SelectMany(document => document.People.Concat(document.Topics)).Distinct().ElementAt(seed);
        var found = Documents.Where(document => Facets.Any(facet => ValuesOf(document, facet).Contains(about.ToString("N")))).ToArray();

        var counts = Index.Search(new SearchQuery { Filters = new SearchFilters { About = about }, Facets = Facets });

        Assert.That(counts.Total, Is.EqualTo(found.Length).And.GreaterThan(0));
        foreach (var facet in Facets)
            AssertSame(facet, counts.Facets[facet], PlainlyCounted(facet, found));
    }

    [Test]
    public void NothingIsAboutARecordThatIsNotThere() =>
        Assert.That(Index.Search(new SearchQuery { Filters = new SearchFilters { About = Guid.NewGuid() } }).Total, Is.Zero);

    /// <summary>Which of several values with the same count are left out at the end is all the same.</summary>
    private static void AssertSame(SearchFacet facet, IReadOnlyList<FacetValue> values, Dictionary<string, int> expected)
    {
        var counted = values.Where(value => value.Count > 0).ToList();
        Assert.That(counted.Select(value => value.Count), Is.EqualTo(counted.Select(value => expected[value.Key?.ToString("N") ?? value.Value])), $"{facet}");
        Assert.That(counted.Select(value => value.Count).OrderDescending(), Is.EqualTo(expected.Values.OrderDescending().Take(SearchLimits.FacetValues)), $"{facet}");
    }

    private static List<SearchDocument> Holding(string word)
    {
        var pages = Enumerable.Range(1, SearchLimits.Depth / SearchLimits.PageSize).Select(page => new SearchQuery { Text = word, Expands = false, Page = page, Size = SearchLimits.PageSize });
        var keys = pages.Select(Index.Search).SelectMany(result => result.Hits).Select(hit => hit.Key).ToHashSet();
        return [.. Documents.Where(document => keys.Contains(document.Key))];
    }

    private static Dictionary<string, int> PlainlyCounted(SearchFacet facet, IEnumerable<SearchDocument> documents) =>
        documents.SelectMany(document => ValuesOf(document, facet)).CountBy(value => value).ToDictionary();

    private static bool Fits(SearchDocument document, Dictionary<SearchFacet, string[]> chosen, SearchFacet? except) =>
        chosen.All(filter => filter.Key == except || ValuesOf(document, filter.Key).Intersect(filter.Value).Any());

    private static string[] Choose(SearchFacet facet, Random random) =>
        [.. Documents.TakeLast(2_500).SelectMany(document => ValuesOf(document, facet).Take(1)).Skip(random.Next(100)).Take(1 + random.Next(3)).Distinct()];

    private static IEnumerable<string> ValuesOf(SearchDocument document, SearchFacet facet) => facet switch
    {
        SearchFacet.Year => document.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
        SearchFacet.Kind => [document.Kind],
        SearchFacet.Language => [document.Culture],
        SearchFacet.Topic => document.Topics.Select(key => key.ToString("N")),
        SearchFacet.Person => document.People.Select(key => key.ToString("N")),
        SearchFacet.Organisation => document.Organisations.Select(key => key.ToString("N")),
        SearchFacet.Series => document.Series is { } series ? [series.ToString("N")] : [],
        SearchFacet.Pictures => document.HasPictures ? ["true"] : [],
        _ => document.HasVideo ? ["true"] : [],
    };

    private static SearchFilters ToFilters(Dictionary<SearchFacet, string[]> chosen)
    {
        return new SearchFilters
        {
            Years = [.. Of(SearchFacet.Year).Select(year => int.Parse(year, CultureInfo.InvariantCulture))],
            Kinds = Of(SearchFacet.Kind),
            Languages = Of(SearchFacet.Language),
            Records = RecordFacets.All.ToDictionary(facet => facet, Keys),
            WithPictures = chosen.ContainsKey(SearchFacet.Pictures) ? true : null,
            WithVideo = chosen.ContainsKey(SearchFacet.Video) ? true : null,
        };

        string[] Of(SearchFacet facet) => chosen.GetValueOrDefault(facet, []);

        IReadOnlyCollection<Guid> Keys(SearchFacet facet) => [.. Of(facet).Select(value => Guid.TryParseExact(value, "N", out var key) ? key : Guid.Empty)];
    }
}
