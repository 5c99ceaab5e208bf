using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Umbraco.Cms.Core.Services;

namespace WicNews.Core.Stories;

/// <summary>
/// Routes under which stories were published and taken down: readers who follow an old link learn that it was no mistake of theirs.
/// Kept among the CMS's key-values as fingerprints, for their keys are short, and read once. A route that is in use again may stay
/// here: it is asked for only where nothing else answers.
/// </summary>
public sealed class WithdrawnStories(IKeyValueService values, TimeProvider clock)
{
    private const string Prefix = "WicNews/Withdrawn/";

    private readonly Lock loading = new();
    private volatile ConcurrentDictionary<string, bool>? routes;

    public bool Contains(string route, string culture) => Routes().ContainsKey(FingerprintOf(route, culture));

    /// <summary>A story was taken down.</summary>
    public void Add(string route, string culture)
    {
        var fingerprint = FingerprintOf(route, culture);
        values.SetValue(Prefix + fingerprint, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        Routes()[fingerprint] = true;
    }

    private static string FingerprintOf(string route, string culture) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(culture + route)))[..32];

    private ConcurrentDictionary<string, bool> Routes()
    {
        if (routes is { } ready)
            return ready;
        lock (loading)
            return routes ??= new ConcurrentDictionary<string, bool>((values.FindByKeyPrefix(Prefix) ?? new Dictionary<string, string?>())
                .Select(pair => KeyValuePair.Create(pair.Key[Prefix.Length..], true)));
    }
}
