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
        foreach (var authority in authorities)
            _bySlug.TryAdd((authority.Kind, authority.Slug), authority);
    }

    /// <summary>All records.</summary>
    public IReadOnlyCollection<Authority> All => _byKey.Values;

    /// <summary>The record with this key, if there is one.</summary>
    public Authority? Find(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>The record of this kind whose address ends in the slug, if there is one.</summary>
    public Authority? Find(string kind, string slug) => _bySlug.GetValueOrDefault((kind, slug.ToLowerInvariant()));
}
