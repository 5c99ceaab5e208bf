using System.Collections.Concurrent;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>
/// All published documents at one moment; never changed, only replaced. Orders are made when first asked for, and carried over to
/// the next state by merging what changed, so that a change does not cost a sort.
/// </summary>
internal sealed class IndexState
{
    public static readonly IndexState Empty = new([]);

    private readonly Dictionary<int, IndexEntry> _byId;
    private readonly Dictionary<Guid, IndexEntry> _byKey;
    private readonly ConcurrentDictionary<(string Culture, string Field), IndexItem[]> _ordered = new();

    public IndexState(IEnumerable<IndexEntry> entries)
    {
        _byId = entries.ToDictionary(entry => entry.Id);
        _byKey = _byId.Values.ToDictionary(entry => entry.Key);
    }

    public IEnumerable<IndexEntry> All => _byId.Values;

    public int Count => _byId.Count;

    public IndexEntry? Find(Guid key) => _byKey.GetValueOrDefault(key);

    public IndexEntry? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>What is published in a culture, in ascending order of a field.</summary>
    public IndexItem[] Ordered(string culture, string field) => _ordered.GetOrAdd((culture, field), Order);

    /// <summary>The next state: without some entries, with others.</summary>
    public IndexState Replace(IReadOnlySet<Guid> gone, IReadOnlyCollection<IndexEntry> fresh)
    {
        HashSet<Guid> replaced = [.. gone, .. fresh.Select(entry => entry.Key)];
        var next = new IndexState(All.Where(entry => !replaced.Contains(entry.Key)).Concat(fresh));
        foreach (((string culture, string field) order, IndexItem[] items) in _ordered)
            next._ordered[order] = Merge(items, replaced, Items(fresh, order.culture), IndexOrder.Of(order.field));
        return next;
    }

    private IndexItem[] Order((string Culture, string Field) order)
    {
        IndexItem[] items = [.. Items(_byId.Values, order.Culture)];
        Array.Sort(items, IndexOrder.Of(order.Field));
        return items;
    }

    private static IEnumerable<IndexItem> Items(IEnumerable<IndexEntry> entries, string culture)
    {
        foreach (IndexEntry entry in entries)
        {
            if (entry.In(culture) is { } name)
                yield return new IndexItem(entry, name.Name, name.UpdateDate);
        }
    }

    private static IndexItem[] Merge(IndexItem[] items, HashSet<Guid> replaced, IEnumerable<IndexItem> fresh, Comparer<IndexItem> order)
    {
        var merged = new List<IndexItem>(items.Length + 16);
        using IEnumerator<IndexItem> next = fresh.Order(order).GetEnumerator();
        bool more = next.MoveNext();
        foreach (IndexItem item in items)
        {
            if (replaced.Contains(item.Entry.Key))
                continue;
            for (; more && order.Compare(next.Current, item) < 0; more = next.MoveNext())
                merged.Add(next.Current);
            merged.Add(item);
        }
        for (; more; more = next.MoveNext())
            merged.Add(next.Current);
        return [.. merged];
    }
}
