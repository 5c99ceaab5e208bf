using WicNews.Core.Search.Suggestions;

namespace WicNews.Core.Search.Synonyms;

/// <summary>
/// Words that mean the same, in groups: a search for one of a group is a search for all of it. Archivists write a group a line, its
/// words and phrases parted by commas, in any script.
/// </summary>
public sealed class SynonymGroups
{
    /// <summary>No groups.</summary>
    public static readonly SynonymGroups None = new([]);

    /// <summary>Lines that are read; more would slow no search down, but hardly be kept by hand.</summary>
    public const int MostGroups = 2_000;

    /// <summary>Words and phrases of one group that are read, so that no search grows too large.</summary>
    public const int MostInGroup = 8;

    private static readonly char[] Separators = [',', '，', '、', ';', '；', '='];
    private readonly Dictionary<string, List<string>> _groups = new(StringComparer.Ordinal);

    /// <param name="lines">A group each; blank lines, and lines that begin with #, say nothing.</param>
    public SynonymGroups(IEnumerable<string> lines)
    {
        foreach (var group in lines.Select(Read).Where(group => group.Length > 1).Take(MostGroups))
            foreach (var term in group)
            {
                if (!_groups.TryGetValue(Fold(term), out var others))
                    _groups[Fold(term)] = others = [];
                others.AddRange(group.Where(other => Fold(other) != Fold(term) && others.All(known => Fold(known) != Fold(other))));
            }
    }

    /// <summary>The other words of the group, or groups, that have this one, however it is written as to case and marks.</summary>
    public IReadOnlyList<string> OthersOf(string text) => _groups.GetValueOrDefault(Fold(text)) is { } others ? [.. others.Take(MostInGroup)] : [];

    private static string[] Read(string line) => line.TrimStart().StartsWith('#')
        ? []
        : [.. line.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(term => Fold(term).Length > 0).DistinctBy(Fold).Take(MostInGroup)];

    private static string Fold(string text) => SuggestText.Fold(text).Trim();
}
