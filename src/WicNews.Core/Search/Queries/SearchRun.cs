using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Facets;
using WicNews.Core.Search.Highlighting;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>Answers one query from one state of the index: read the text, match each segment, order, count, highlight.</summary>
/// <param name="state">The index.</param>
/// <param name="query">What is asked.</param>
/// <param name="budget">What it may read: all that a query may, or, where it helps to answer another, what that one has left.</param>
internal sealed class SearchRun(IndexState state, SearchQuery query, WorkBudget budget)
{
    /// <summary>What a document in the query's language is given, as a share of all that the query weighs.</summary>
    private const float FavourShare = 0.15f;

    public SearchResult Run()
    {
        var parsed = QueryReader.Read(query.Text, state, query.Expands);
        var matches = Match(parsed);
        var total = matches.Sum(match => match.Hits.Count());
        var isPartial = budget.IsSpent;
        return new SearchResult
        {
            Total = total,
            Hits = TakePage(parsed, matches),
            Facets = new FacetCounter(state.FacetNames, state.Authorities).Count([.. query.Facets.Distinct()], matches),
            Expansions = parsed.Expansions,
            Correction = new Suggestions.Speller(state, query, budget).Correct(parsed, total),
            LeftOut = parsed.LeftOut,
            IsPartial = isPartial,
            Sequence = state.Sequence,
        };
    }

    /// <summary>How many documents have a text, as it is written.</summary>
    /// <param name="text">The text.</param>
    /// <param name="state">The index.</param>
    /// <param name="budget">What the query that this helps to answer has left.</param>
    public static int CountOf(string text, IndexState state, WorkBudget budget) =>
        new SearchRun(state, new SearchQuery { Text = text, Expands = false }, budget).Count();

    /// <summary>Only how many there are.</summary>
    public int Count() => Match(QueryReader.Read(query.Text, state, query.Expands)).Sum(match => match.Hits.Count());

    /// <summary>All hits, past what paging reaches. Each is read out of the state when it is come to.</summary>
    public IEnumerable<SearchHit> Walk() => OrderAll().Select(hit => HitReader.Read(hit, highlighter: null));

    /// <summary>For each run of so many hits, when the last of them was written; null where none of them has a date.</summary>
    public IReadOnlyList<DateTimeOffset?> LastWritten(int run) =>
    [
        .. OrderAll().Chunk(run).Select(hits => hits.Max(hit => hit.LastWritten))
            .Select(ticks => ticks == DocumentKeys.Undated ? (DateTimeOffset?)null : new DateTimeOffset(ticks, TimeSpan.Zero)),
    ];

    private List<RankedHit> OrderAll()
    {
        var parsed = QueryReader.Read(query.Text, state, query.Expands);
        return Order(parsed, Match(parsed), int.MaxValue);
    }

    /// <summary>The favoured come first: the sooner the best are known, the more can be passed over.</summary>
    private SegmentMatch[] Match(ParsedQuery parsed)
    {
        var (filters, favoured) = (new FilterSet(query.Filters, state.FacetNames), FavouredLanguage());
        return [.. state.Segments.Where(IsAsked).OrderByDescending(segment => segment.Segment.Analyser == favoured).Select(segment =>
        {
            var evaluator = new SegmentEvaluator(segment, state.FacetNames, budget);
            var found = evaluator.Evaluate(parsed.Root);
            return new SegmentMatch(segment, filters.Apply(segment, found), evaluator.Leaves, segment.Segment.Analyser == favoured);
        })];
    }

    /// <summary>Both languages are, unless some are chosen and it does not matter how many hits the others would have.</summary>
    private bool IsAsked(LiveSegment segment) => query.Filters.Languages.Count == 0 || query.Facets.Contains(SearchFacet.Language)
        || query.Filters.Languages.Any(culture => Analyser.For(culture) == segment.Segment.Analyser);

    /// <summary>The language of the query's script; a query meant exactly favours none.</summary>
    private Analyser? FavouredLanguage() => !query.Expands || query.Sort != SearchSort.Relevance ? null
        : query.Text.Any(c => CharTable.KindOf(c) == CharKind.Ideograph) ? Analyser.Chinese : Analyser.English;

    private SearchHit[] TakePage(ParsedQuery parsed, SegmentMatch[] matches)
    {
        var size = Math.Clamp(query.Size, 0, SearchLimits.PageSize);
        var skipped = (long)(Math.Max(1, query.Page) - 1) * size;
        if (size == 0 || skipped + size > SearchLimits.Depth)
            return [];
        var highlighter = query.WantsHighlights ? new Highlighter(parsed) : null;
        return [.. Order(parsed, matches, (int)skipped + size).Skip((int)skipped).Select(hit => HitReader.Read(hit, highlighter))];
    }

    private List<RankedHit> Order(ParsedQuery parsed, SegmentMatch[] matches, int wanted)
    {
        if (query.Sort != SearchSort.Relevance || !parsed.Ranks)
            return ArchiveOrder.Take(matches, wanted, query.Sort == SearchSort.Oldest);
        var top = new TopHits(wanted);
        var weights = Ranking.WeighLeaves(matches, parsed);
        var ranking = new Ranking(weights, top, weights.Sum() * byte.MaxValue * FavourShare);
        foreach (var match in matches)
            ranking.Rank(match);
        return top.InOrder();
    }
}
