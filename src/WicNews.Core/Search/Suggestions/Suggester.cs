using System.Text;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Suggestions;

/// <summary>
/// Completes what is being typed: authority records first, then headlines; the reader's language before the other; what begins with the
/// typed text before what has it further in; newest first.
/// </summary>
internal sealed class Suggester(IndexState state)
{
    private const int MostSuggestions = 20;
    private readonly int[] _authorities = [.. SearchKinds.Authorities.Select(kind => state.FacetNames.Find(SearchFacet.Kind, kind))];

    public IReadOnlyList<Suggestion> Suggest(SuggestQuery query)
    {
        var prefix = Encoding.UTF8.GetBytes(SuggestText.Fold(query.Text).TrimStart());
        var size = Math.Clamp(query.Size, 0, MostSuggestions);
        if (prefix.Length == 0 || size == 0)
            return [];
        var culture = query.Culture is { } preferred ? state.FacetNames.Find(SearchFacet.Language, preferred) : -1;
        var found = state.Segments.SelectMany(live => FindIn(live, prefix, culture, size * 2)).ToList();
        found.Sort((x, y) => x.Rank != y.Rank ? x.Rank - y.Rank : DocumentKeys.Compare(x.Keys, x.Document, y.Keys, y.Document));
        return [.. found.Select(place => ToSuggestion(place.Segment.Stored.ReadHead(place.Document)))
            .DistinctBy(suggestion => (suggestion.Kind, suggestion.Text)).Take(size)];
    }

    /// <summary>
    /// The best of one segment: of each rank in turn the first ones, as numbers ascend by age. All is done with whole sets: one letter begins a
    /// hundred thousand titles, and yet takes no longer than putting as many bits.
    /// </summary>
    private List<Place> FindIn(LiveSegment live, ReadOnlySpan<byte> prefix, int culture, int most)
    {
        var best = new List<Place>();
        var titles = live.Segment.Suggestions.FindTitles(prefix);
        var words = live.Segment.Suggestions.FindWords(prefix);
        if (titles.IsEmpty && words.IsEmpty)
            return best;
        var begun = new DocumentSet(live.Segment.Count).AddAll(titles);
        var found = begun.Copy().AddAll(words).And(live.Live);
        var (authorities, preferred) = (With(live.Segment, _authorities), With(live.Segment, [culture]));
        for (var rank = 0; rank < 8 && best.Count < most; rank++)
        {
            var ranked = found.Copy();
            Keep(ranked, authorities, (rank & 4) == 0);
            Keep(ranked, preferred, (rank & 2) == 0);
            Keep(ranked, begun, (rank & 1) == 0);
            for (var document = ranked.Next(0); document >= 0 && best.Count < most; document = ranked.Next(document + 1))
                best.Add(new Place(live.Segment, document, rank));
        }
        return best;
    }

    private static void Keep(DocumentSet documents, DocumentSet others, bool shared)
    {
        if (shared)
            documents.And(others);
        else
            documents.Except(others);
    }

    private static DocumentSet With(Segment segment, int[] values)
    {
        var documents = new DocumentSet(segment.Count);
        foreach (var value in values)
            segment.Facets.AddTo(documents, value);
        return documents;
    }

    private static Suggestion ToSuggestion(SearchDocument document) =>
        new(document.Title, document.Kind, document.Url, document.Culture, document.Key);

    private readonly record struct Place(Segment Segment, int Document, int Rank)
    {
        public DocumentKeys Keys => Segment.Keys;
    }
}
