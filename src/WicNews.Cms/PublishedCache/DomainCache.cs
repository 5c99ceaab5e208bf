using System.Collections.Frozen;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.PublishedCache;

/// <summary>
/// Hostnames by document. Building one address asks for every ancestor, so the answer is one look into a table that is made again
/// when a hostname changes.
/// </summary>
internal sealed class DomainCache(IDomainService domains, IDefaultCultureAccessor defaultCulture) : IDomainCache, IDomainCacheService
{
    private volatile FrozenDictionary<int, Domain[]>? _byDocument;
    private long _changes;

    public string DefaultCulture => defaultCulture.DefaultCulture;

    public IEnumerable<Domain> GetAll(bool includeWildcards) =>
        Table.Values.SelectMany(assigned => assigned).Where(domain => includeWildcards || !domain.IsWildcard).OrderBy(domain => domain.SortOrder);

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) =>
        Table.TryGetValue(documentId, out Domain[]? assigned) ? assigned.Where(domain => includeWildcards || !domain.IsWildcard) : [];

    public bool HasAssigned(int documentId, bool includeWildcards = false) =>
        Table.TryGetValue(documentId, out Domain[]? assigned) && assigned.Any(domain => includeWildcards || !domain.IsWildcard);

    public void Refresh(DomainCacheRefresher.JsonPayload[] payloads)
    {
        Interlocked.Increment(ref _changes);
        _byDocument = null;
    }

    private FrozenDictionary<int, Domain[]> Table => _byDocument ?? Load();

    private FrozenDictionary<int, Domain[]> Load()
    {
        long before = Volatile.Read(ref _changes);
        FrozenDictionary<int, Domain[]> table = Read();
        _byDocument = table;
        // Kept first, then looked: what was read before a change does not stay.
        if (Volatile.Read(ref _changes) != before)
        {
            _byDocument = null;
        }

        return table;
    }

    private FrozenDictionary<int, Domain[]> Read() => domains.GetAllAsync(includeWildcards: true).GetAwaiter().GetResult()
        .Where(domain => domain.RootContentId is not null)
        .Select(domain => new Domain(domain.Id, domain.DomainName, domain.RootContentId!.Value, domain.LanguageIsoCode, domain.IsWildcard, domain.SortOrder))
        .GroupBy(domain => domain.ContentId)
        .ToFrozenDictionary(group => group.Key, group => group.OrderBy(domain => domain.SortOrder).ToArray());
}
