using System.Text;
using WicNews.Core.Search.Queries;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Suggestions;

/// <summary>When few or no hits came: looks for words and runs of ideographs of the index, and for Chinese names of its records, that unknown ones of the query may have been meant to be.</summary>
internal sealed class Speller(IndexState state, SearchQuery query, WorkBudget budget)
{
    /// <summary>More hits than this, and the query was no mistake.</summary>
    private const int FewHits = 2;

    private const int ShortestWord = 4;
    private const int LongestWord = 30;

    /// <summary>Bytes that a character takes at most.</summary>
    private const int WidestCharacter = 3;

    /// <summary>Unknown words that are looked for; a query with more is not a slip of the finger.</summary>
    private const int MostWords = 2;

    public Correction? Correct(ParsedQuery parsed, int total)
    {
        if (total > FewHits || query.Page > 1 || budget.IsSpent)
            return null;
        var unknown = parsed.Words.Where(IsUnknown).ToList();
        if (unknown.Count is 0 or > MostWords)
            return null;
        var text = new StringBuilder(query.Text);
        foreach (var word in unknown.OrderByDescending(word => word.Start))
        {
            if ((word.IsIdeographic ? FindNearestRun(word.Form) : FindNearest(word.Form)) is not { } nearest)
                return null;
            text.Remove(word.Start, word.Length).Insert(word.Start, nearest);
        }
        var found = new SearchRun(state, query with { Text = text.ToString() }, budget).Count();
        return found > total && !budget.IsSpent ? new Correction(text.ToString(), found) : null;
    }

    private bool IsUnknown(TypedWord word) => word.IsIdeographic
        ? SearchRun.CountOf(word.Form, state, budget) == 0
        : state.Segments.All(live => live.Segment.Stems.Find(live.Segment.Analyser.StemOf(word.Form)) is var list
            && (list < 0 || live.CountOf(live.Segment.StemPostings.Lists, list) == 0));

    private string? FindNearestRun(string run) => NameSpeller.FindNearest(run, state.Authorities.Names)
        ?? new RunSpeller(state, budget).FindNearest(run) ?? new RunSplitter(state, budget).Split(run);

    private string? FindNearest(string form)
    {
        if (form.Length is < ShortestWord or > LongestWord || !form.All(char.IsLetter))
            return null;
        var limit = form.Length <= ShortestWord ? 1 : 2;
        var candidates = new Dictionary<string, (int Distance, int Frequency)>(StringComparer.Ordinal);
        foreach (var live in state.Segments)
            AddCandidates(live, form, limit, candidates);
        return candidates.Count == 0 ? null : candidates
            .OrderBy(candidate => candidate.Value.Distance)
            .ThenByDescending(candidate => candidate.Key[0] == form[0])
            .ThenByDescending(candidate => candidate.Value.Frequency)
            .ThenBy(candidate => candidate.Key, StringComparer.Ordinal).First().Key;
    }

    private static void AddCandidates(LiveSegment live, string sought, int limit, Dictionary<string, (int Distance, int Frequency)> candidates)
    {
        var (segment, letters) = (live.Segment, EditDistance.LettersOf(sought));
        var (least, most) = (sought.Length - limit, Encoding.UTF8.GetByteCount(sought) + limit * WidestCharacter);
        Span<char> known = stackalloc char[(LongestWord + 2) * WidestCharacter];
        for (var word = 0; word < segment.Words.Count; word++)
        {
            var bytes = segment.Words.BytesOf(word);
            if (bytes.Length < least || bytes.Length > most)
                continue;
            var form = known[..Encoding.UTF8.GetChars(bytes, known)];
            if (!EditDistance.CanBeWithin(letters, EditDistance.LettersOf(form), limit) || EditDistance.Between(sought, form, limit) is var distance && distance > limit)
                continue;
            var (postings, list) = segment.PostingsOfWord(word);
            if (live.CountOf(postings.Lists, list) is not (> 0 and var frequency))
                continue;
            var spelling = form.ToString();
            candidates[spelling] = (distance, candidates.GetValueOrDefault(spelling).Frequency + frequency);
        }
    }
}
