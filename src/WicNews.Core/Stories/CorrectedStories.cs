using System.Collections.Concurrent;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Core.Content;

namespace WicNews.Core.Stories;

/// <summary>
/// Which stories carry corrections, so that the log of them need not read the whole archive. Kept among the CMS's key-values and
/// followed with every change; only a site that was made before there was such a list is read through, once.
/// </summary>
public sealed class CorrectedStories(IKeyValueService values, NewsReader reader, ContentPaths paths, IDocumentNavigationQueryService navigation)
{
    private const string Prefix = "WicNews/Corrected/";
    private const string IsKept = "WicNews/CorrectedIsKept";
    private const string Yes = "1";

    private readonly Lock loading = new();
    private volatile ConcurrentDictionary<Guid, bool>? stories;

    /// <summary>Keys of stories that have a correction in at least one published language.</summary>
    public IReadOnlyCollection<Guid> All => [.. Stories().Keys];

    /// <summary>Something was published, taken down or deleted.</summary>
    public void Follow(Guid key)
    {
        // Cut off by something above it that was taken down, it cannot be read now; what it is comes back with that.
        if (Cultures.All.Any(culture => paths.IsPublished(key, culture)) && !Cultures.All.Any(culture => paths.IsReachable(key, culture)))
            return;
        var isCorrected = IsCorrected(key);
        if (Stories().ContainsKey(key) != isCorrected)
            Note(Stories(), key, isCorrected);
    }

    private bool IsCorrected(Guid key) => Cultures.All.Any(culture => reader.Find(key, culture) is Story { Corrections.Count: > 0 });

    private void Note(ConcurrentDictionary<Guid, bool> known, Guid key, bool isCorrected)
    {
        values.SetValue($"{Prefix}{key:n}", isCorrected ? Yes : "");
        if (isCorrected)
            known[key] = true;
        else
            known.TryRemove(key, out _);
    }

    private ConcurrentDictionary<Guid, bool> Stories()
    {
        if (stories is { } ready)
            return ready;
        lock (loading)
            return stories ??= Load();
    }

    private ConcurrentDictionary<Guid, bool> Load()
    {
        var known = new ConcurrentDictionary<Guid, bool>((values.FindByKeyPrefix(Prefix) ?? new Dictionary<string, string?>())
            .Where(pair => pair.Value == Yes)
            .Select(pair => KeyValuePair.Create(Guid.Parse(pair.Key[Prefix.Length..]), true)));
        if (values.GetValue(IsKept) == Yes || !navigation.TryGetRootKeys(out var roots))
            return known;
        foreach (var key in roots.SelectMany(root => navigation.TryGetDescendantsKeys(root, out var below) ? below : []).Where(IsCorrected))
            Note(known, key, isCorrected: true);
        values.SetValue(IsKept, Yes);
        return known;
    }
}
