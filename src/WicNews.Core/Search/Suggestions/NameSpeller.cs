using WicNews.Core.Search.Authorities;

namespace WicNews.Core.Search.Suggestions;

/// <summary>
/// Looks for the Chinese name of a person, organisation, topic or series that a run of ideographs may have been meant to be, or to
/// hold: with one character wrong anywhere in the run; or, when the run is nothing but the name, with one missing, too many, or two
/// in the wrong order.
/// </summary>
internal static class NameSpeller
{
    /// <summary>The run with the name in its place; null when no name is near. The longest name wins, then one that begins as it was typed.</summary>
    /// <param name="run">Folded: one character each.</param>
    /// <param name="names">What may have been meant.</param>
    public static string? FindNearest(string run, AuthorityNames names)
    {
        (string Text, int Length, bool BeginsAlike)? best = null;
        foreach (var (folded, written) in names.InChinese)
            if (Replace(run, folded, written) is var (text, beginsAlike) && (best is not { } known || (folded.Length, beginsAlike).CompareTo((known.Length, known.BeginsAlike)) > 0))
                best = (text, folded.Length, beginsAlike);
        return best?.Text;
    }

    private static (string Text, bool BeginsAlike)? Replace(string run, string folded, string written)
    {
        for (var at = 0; at + folded.Length <= run.Length; at++)
            if (DiffersInOne(run.AsSpan(at, folded.Length), folded))
                return (run[..at] + written + run[(at + folded.Length)..], run[at] == folded[0]);
        return EditDistance.Between(run, folded, limit: 1) == 1 ? (written, run[0] == folded[0]) : null;
    }

    private static bool DiffersInOne(ReadOnlySpan<char> run, ReadOnlySpan<char> name)
    {
        var differences = 0;
        for (var i = 0; i < name.Length && differences < 2; i++)
            differences += run[i] == name[i] ? 0 : 1;
        return differences == 1;
    }
}
