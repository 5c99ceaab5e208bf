using WicNews.Core.Search.Queries;

namespace WicNews.Core.Search.Authorities;

/// <summary>The authority records by key and by slug, as of one state of the index.</summary>
public sealed class AuthorityDirectory
{
    /// <summary>Knows nobody.</summary>
    public static readonly AuthorityDirectory Empty = new([]);

    private readonly Dictionary<Guid, Authority> _byKey;
    private readonly Dictionary<(string Kind, string Slug), Authority> _bySlug = [];

    public AuthorityDirectory(IReadOnlyCollection<Authority> authorities)
    {
        _byKey = authorities.ToDictionary(authority => authority.Key);
        // Two records may share a word in different languages: it stands for the one that we name by it.
        foreach (var (kind, slug, authority) in authorities.SelectMany(authority => authority.Slugs.Select((slug, place) => (place, authority.Kind, slug, authority)))
            .OrderBy(named => named.place).Select(named => (named.Kind, named.slug, named.authority)))
            _bySlug.TryAdd((kind, slug), authority);
        Names = new AuthorityNames(authorities);
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
    public IEnumerable<Authority> Match(string kind, string text)
    {
        var words = LeafReader.WordsOf(text).Select(word => word.Form).ToList();
        return words.Count == 0
            ? []
            : _byKey.Values.Where(authority => authority.Kind == kind && (authority.Slugs.Contains(text, StringComparer.OrdinalIgnoreCase) || HasAll(authority, words)));
    }

    private static bool HasAll(Authority authority, List<string> words) => AuthorityNames.AllOf(authority)
        .Any(name => LeafReader.WordsOf(name).Select(word => word.Form).ToHashSet() is var own && words.All(own.Contains));
}
