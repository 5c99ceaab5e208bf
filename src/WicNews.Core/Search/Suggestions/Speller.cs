using System.Text;
using WicNews.Core.Search.Queries;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Suggestions;

/// <summary>When few or no hits came: looks for words of the index that the unknown words of the query may have been meant to be.</summary>
internal sealed class Speller(IndexState state, SearchQuery query)
{
    /// <summary>More hits than this, and the query was no mistake.</summary>
    private const int FewHits = 2;

    private const int ShortestWord = 4;
    private const int LongestWord = 30;

    /// <summary>Unknown words that are looked for; a query with more is not a slip of the finger.</summary>
    private const int MostWords = 2;

    public Correction? Correct(ParsedQuery parsed, int total)
    {
        if (total > FewHits || query.Page > 1)
            return null;
        var unknown = parsed.Words.Where(IsUnknown).ToList();
        if (unknown.Count is 0 or > MostWords)
            return null;
        var text = new StringBuilder(query.Text);
        foreach (var word in unknown.OrderByDescending(word => word.Start))
        {
            if (FindNearest(word.Form) is not { } nearest)
                return null;
            text.Remove(word.Start, word.Length).Insert(word.Start, nearest);
        }
        var found = new SearchRun(state, query with { Text = text.ToString() }).Count();
        return found > total ? new Correction(text.ToString(), found) : null;
    }

    private bool IsUnknown(TypedWord word) => state.Segments.All(segment => segment.Segment.Stems.Find(word.Stem) < 0);

    private string? FindNearest(string form)
    {
        if (form.Length is < ShortestWord or > LongestWord || !form.All(char.IsAsciiLetter))
            return null;
        var sought = Encoding.ASCII.GetBytes(form);
        var limit = form.Length <= ShortestWord ? 1 : 2;
        var candidates = new Dictionary<string, (int Distance, int Frequency)>(StringComparer.Ordinal);
        foreach (var segment in state.Segments)
            AddCandidates(segment.Segment, sought, limit, candidates);
        return candidates.Count == 0 ? null : candidates
            .OrderBy(candidate => candidate.Value.Distance)
            .ThenByDescending(candidate => candidate.Key[0] == form[0])
            .ThenByDescending(candidate => candidate.Value.Frequency)
            .ThenBy(candidate => candidate.Key, StringComparer.Ordinal).First().Key;
    }

    private static void AddCandidates(Segment segment, byte[] sought, int limit, Dictionary<string, (int Distance, int Frequency)> candidates)
    {
        var letters = EditDistance.LettersOf(sought);
        for (var word = 0; word < segment.Words.Count; word++)
        {
            var known = segment.Words.BytesOf(word);
            if (Math.Abs(known.Length - sought.Length) > limit || !EditDistance.CanBeWithin(letters, EditDistance.LettersOf(known), limit))
                continue;
            var distance = EditDistance.Between(sought, known, limit);
            if (distance > limit)
                continue;
            var form = segment.Words[word];
            candidates[form] = (distance, candidates.GetValueOrDefault(form).Frequency + segment.FrequencyOfWord(word));
        }
    }
}
