using WicNews.Core.Search.Queries;

namespace WicNews.Core.Search.Authorities;

/// <summary>The authority records by key and by slug, as of one state of the index.</summary>
public sealed class AuthorityDirectory
{
    /// <summary>Knows nobody.</summary>
    public static readonly AuthorityDirectory Empty = new([]);

    private readonly Dictionary<Guid, Authority> _byKey;
    private readonly Dictionary<(string Kind, string Slug), Authority> _bySlug = [];

    /// <summary>Each name's words, read when first asked for.</summary>
    private readonly Lazy<(Authority Authority, string[] Words)[]> _words;

    public AuthorityDirectory(IReadOnlyCollection<Authority> authorities)
    {
        _byKey = authorities.ToDictionary(authority => authority.Key);
        // Two records may share a word in different languages: it stands for the one that we name by it.
        foreach (var (kind, slug, authority) in authorities.SelectMany(authority => authority.Slugs.Select((slug, place) => (place, authority.Kind, slug, authority)))
            .OrderBy(named => named.place).Select(named => (named.Kind, named.slug, named.authority)))
            _bySlug.TryAdd((kind, slug), authority);
        Names = new AuthorityNames(authorities);
        _words = new(() => [.. authorities.SelectMany(authority => AuthorityNames.AllOf(authority).Select(name => (authority, LeafReader.FormsOf(name).ToArray())))]);
    }

    /// <summary>The records by name.</summary>
    public AuthorityNames Names { get; }

    /// <summary>All records.</summary>
    public IReadOnlyCollection<Authority> All => _byKey.Values;

    /// <summary>The record with this key, if there is one.</summary>
    public Authority? Find(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>The record of this kind whose address ends in the slug in any language, if there is one.</summary>
    public Authority? Find(string kind, string slug) => _bySlug.GetValueOrDefault((kind, slug.ToLowerInvariant()));

    /// <summary>The records of this kind with all these words in one of their names, or with the text as slug.</summary>
    /// <param name="kind">One of <see cref="SearchKinds.Authorities"/>.</param>
    /// <param name="text">The words. A single character of Chinese may be one of a name.</param>
    /// <param name="isPrefix">Whether the last word may go on.</param>
    public IEnumerable<Authority> Match(string kind, string text, bool isPrefix = false)
    {
        string[] words = [.. LeafReader.WordsOf(text).Select(word => word.Form)];
        if (words.Length == 0)
            return [];
        Func<string, bool>[] tests = [.. words.Select((word, place) => TestFor(word, isBeginning: (isPrefix && place == words.Length - 1) || LeafReader.IsSingleIdeograph(word)))];
        return _words.Value.Where(name => name.Authority.Kind == kind && tests.All(test => name.Words.Any(test))).Select(name => name.Authority)
            .Concat(_byKey.Values.Where(authority => authority.Kind == kind && authority.Slugs.Contains(text, StringComparer.OrdinalIgnoreCase)))
            .Distinct();
    }

    private static Func<string, bool> TestFor(string word, bool isBeginning) =>
        isBeginning ? other => other.StartsWith(word, StringComparison.Ordinal) : other => other == word;
}
