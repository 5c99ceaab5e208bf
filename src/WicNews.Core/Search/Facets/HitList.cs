using System.Buffers;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Facets;

/// <summary>The hits of one segment, as a set and one by one: read out of the set once for all facets.</summary>
internal sealed class HitList(DocumentSet hits) : IDisposable
{
    private ushort[]? _documents;

    public DocumentSet Set => hits;

    public int Count { get; } = hits.Count();

    public ReadOnlySpan<ushort> Documents => (_documents ??= ReadDocuments()).AsSpan(0, Count);

    /// <summary>The documents of the segment that were not found.</summary>
    public HitList Others(int documents) => new(new DocumentSet(documents).AddRange(0, documents).Except(hits));

    public void Dispose()
    {
        if (_documents is not null)
            ArrayPool<ushort>.Shared.Return(_documents);
        _documents = null;
    }

    private ushort[] ReadDocuments()
    {
        var documents = ArrayPool<ushort>.Shared.Rent(Count);
        hits.CopyTo(documents);
        return documents;
    }
}
