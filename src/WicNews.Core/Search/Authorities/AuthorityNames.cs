using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Suggestions;

namespace WicNews.Core.Search.Authorities;

/// <summary>The authority records by all of their names.</summary>
public sealed class AuthorityNames
{
    /// <summary>Words of the longest name that is recognised.</summary>
    public const int LongestName = 8;

    /// <summary>Characters of the shortest Chinese name that a misspelling can be told by; of two, half would be wrong.</summary>
    public const int ShortestChineseName = 3;

    private readonly Dictionary<string, List<Authority>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inChinese = new(StringComparer.Ordinal);

    public AuthorityNames(IEnumerable<Authority> authorities)
    {
        foreach (var authority in authorities)
            foreach (var (folded, written) in AllOf(authority).Select(name => (Folded: SuggestText.Fold(name).Trim(), Written: name))
                .DistinctBy(name => name.Folded).Where(name => name.Folded.Length > 1))
            {
                if (!_byName.TryGetValue(folded, out var sharers))
                    _byName[folded] = sharers = [];
                sharers.Add(authority);
                if (folded.Length >= ShortestChineseName && folded.All(c => CharTable.KindOf(c) == CharKind.Ideograph))
                    _inChinese.TryAdd(folded, written);
            }
    }

    /// <summary>The names made of three or more ideographs: folded, and as written.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> InChinese => _inChinese;

    /// <summary>The records with this name, however it is written as to case, marks and spaces.</summary>
    public IReadOnlyList<Authority> Find(string name) => _byName.GetValueOrDefault(SuggestText.Fold(name).Trim()) ?? [];

    /// <summary>The record's names other than this one.</summary>
    public static IEnumerable<string> OthersOf(Authority authority, string name)
    {
        var folded = SuggestText.Fold(name).Trim();
        return AllOf(authority).Distinct(StringComparer.OrdinalIgnoreCase).Where(other => SuggestText.Fold(other).Trim() != folded);
    }

    /// <summary>All names of the record, in every language.</summary>
    public static IEnumerable<string> AllOf(Authority authority) => authority.Names.Values.Concat(authority.Aliases);
}
