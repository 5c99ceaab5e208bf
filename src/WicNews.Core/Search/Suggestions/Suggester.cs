using System.Text;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Suggestions;

/// <summary>Completes what is being typed: authority records first, then headlines, the reader's language before the other, newest first.</summary>
internal sealed class Suggester(IndexState state)
{
    private const int MostSuggestions = 20;

    public IReadOnlyList<Suggestion> Suggest(SuggestQuery query)
    {
        var prefix = SuggestText.Fold(query.Text).TrimStart();
        var size = Math.Clamp(query.Size, 0, MostSuggestions);
        if (prefix.Length == 0 || size == 0)
            return [];
        var found = state.Segments.SelectMany(segment => FindIn(segment, prefix, query.Culture, size)).ToList();
        found.Sort((x, y) => x.Rank != y.Rank ? x.Rank - y.Rank : DocumentKeys.Compare(x.Keys, x.Document, y.Keys, y.Document));
        return [.. found.Select(place => ToSuggestion(place.Segment.Stored.ReadHead(place.Document)))
            .DistinctBy(suggestion => (suggestion.Kind, suggestion.Text)).Take(size)];
    }

    /// <summary>The best of one segment: of each rank the first ones, as numbers ascend by age.</summary>
    private IEnumerable<Place> FindIn(LiveSegment live, string prefix, string? culture, int size)
    {
        var ranks = new RankReader(live.Segment, state.FacetNames, culture);
        var best = new SortedSet<(int Rank, int Document)>();
        foreach (var document in live.Segment.Suggestions.Find(Encoding.UTF8.GetBytes(prefix)))
        {
            if (!live.Live.Contains(document))
                continue;
            var place = (ranks.RankOf(document), (int)document);
            if (best.Count >= size * 2 && place.CompareTo(best.Max) >= 0)
                continue;
            best.Add(place);
            if (best.Count > size * 2)
                best.Remove(best.Max);
        }
        return best.Select(place => new Place(live.Segment, place.Document, place.Rank));
    }

    private static Suggestion ToSuggestion(SearchDocument document) =>
        new(document.Title, document.Kind, document.Url, document.Culture, document.Key);

    private readonly record struct Place(Segment Segment, int Document, int Rank)
    {
        public DocumentKeys Keys => Segment.Keys;
    }

    /// <summary>Ranks from columns alone, as one letter may begin ten thousand titles.</summary>
    private sealed class RankReader(Segment segment, Facets.FacetNames names, string? culture)
    {
        private readonly HashSet<int> _authorities = [.. SearchKinds.Authorities.Select(kind => names.Find(SearchFacet.Kind, kind))];
        private readonly int _culture = culture is null ? -1 : names.Find(SearchFacet.Language, culture);

        public int RankOf(int document)
        {
            var isAuthority = _authorities.Contains(segment.Facets.Rows.FirstOf(document, SearchFacet.Kind));
            var isInCulture = culture is null || segment.Facets.Rows.FirstOf(document, SearchFacet.Language) == _culture;
            return (isAuthority ? 0 : 2) + (isInCulture ? 0 : 1);
        }
    }
}
