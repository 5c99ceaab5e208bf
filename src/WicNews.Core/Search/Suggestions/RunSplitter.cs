using WicNews.Core.Search.Queries;

namespace WicNews.Core.Search.Suggestions;

/// <summary>
/// Looks for the words that a run of ideographs that stands nowhere is made of: people type them without spaces, and yet do not mean that
/// they stand side by side.
/// </summary>
internal sealed class RunSplitter(IndexState state, WorkBudget budget)
{
    private const int ShortestWord = 2;
    private const int LongestRun = 16;

    /// <summary>The run in two words, or else in three, that stand in one document, parted by spaces; null when it is made of none. Of several ways that of most documents is taken.</summary>
    /// <param name="run">Folded: one character each.</param>
    public string? Split(string run)
    {
        if (run.Length > LongestRun)
            return null;
        var found = new Dictionary<string, bool>(StringComparer.Ordinal);
        return Best(InTwo(run)) ?? Best(InTwo(run).SelectMany(way => InTwo(way[1]).Select(rest => (string[])[way[0], .. rest])));

        string? Best(IEnumerable<string[]> ways) => ways.Where(way => way.All(Stands)).Select(way => string.Join(' ', way))
            .Select(text => (Text: text, Documents: SearchRun.CountOf(text, state, budget))).Where(way => way.Documents > 0)
            .OrderByDescending(way => way.Documents).Select(way => way.Text).FirstOrDefault();

        bool Stands(string word) => found.TryGetValue(word, out var stands) ? stands : found[word] = SearchRun.CountOf(word, state, budget) > 0;
    }

    private static IEnumerable<string[]> InTwo(string run)
    {
        for (var at = ShortestWord; at <= run.Length - ShortestWord; at++)
            yield return [run[..at], run[at..]];
    }
}
