using System.Collections.Immutable;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>All published documents at one moment; never changed, only replaced.</summary>
internal sealed class IndexState
{
    public static readonly IndexState Empty = new([]);

    private readonly Dictionary<int, IndexEntry> _byId;
    private readonly Dictionary<Guid, IndexEntry> _byKey;
    private readonly Dictionary<int, IndexEntry[]> _children;

    public IndexState(IEnumerable<IndexEntry> entries)
    {
        All = [.. entries.OrderBy(entry => entry.Level).ThenBy(entry => entry.SortOrder).ThenBy(entry => entry.Id)];
        _byId = All.ToDictionary(entry => entry.Id);
        _byKey = All.ToDictionary(entry => entry.Key);
        _children = All.GroupBy(entry => entry.ParentId).ToDictionary(group => group.Key, group => group.ToArray());
    }

    public ImmutableArray<IndexEntry> All { get; }

    public IndexEntry? Find(Guid key) => _byKey.GetValueOrDefault(key);

    public IndexEntry? Find(int id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<IndexEntry> Children(int id) => _children.GetValueOrDefault(id) ?? [];

    public IEnumerable<IndexEntry> Descendants(int id) => Children(id).SelectMany(child => Descendants(child.Id).Prepend(child));

    public IEnumerable<IndexEntry> Ancestors(IndexEntry entry)
    {
        for (IndexEntry? parent = Find(entry.ParentId); parent is not null; parent = Find(parent.ParentId))
            yield return parent;
    }
}
