using WicNews.Core.Search.Suggestions;

namespace WicNews.Core.Search.Authorities;

/// <summary>The authority records by all of their names.</summary>
public sealed class AuthorityNames
{
    /// <summary>Words of the longest name that is recognised.</summary>
    public const int LongestName = 8;

    private readonly Dictionary<string, List<Authority>> _byName = new(StringComparer.Ordinal);

    public AuthorityNames(IEnumerable<Authority> authorities)
    {
        foreach (var authority in authorities)
            foreach (var name in AllOf(authority).Select(name => SuggestText.Fold(name).Trim()).Distinct().Where(name => name.Length > 1))
            {
                if (!_byName.TryGetValue(name, out var sharers))
                    _byName[name] = sharers = [];
                sharers.Add(authority);
            }
    }

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
