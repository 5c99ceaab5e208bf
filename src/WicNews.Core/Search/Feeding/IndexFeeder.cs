using WicNews.Core.Search.Synonyms;

namespace WicNews.Core.Search.Feeding;

/// <summary>
/// Keeps the index in step with what is published. It reads the record of changes from where the index stands, so that a change
/// that was missed in a crash is taken in with the next.
/// </summary>
internal sealed class IndexFeeder(ISearchIndex index, ItemMapper mapper, AffectedOwners affected, PublishedTree tree, IPublishedChanges changes, SynonymReader synonyms)
    : IDisposable
{
    private const int ChangesAtOnce = 500;
    private readonly SemaphoreSlim _feeding = new(1);

    /// <summary>Takes in all changes that the index has not seen, and these.</summary>
    /// <param name="also">Keys known to have changed: a change that another one overtook may have been read too early.</param>
    public async Task CatchUpAsync(IEnumerable<Guid> also, CancellationToken cancellationToken = default)
    {
        await _feeding.WaitAsync(cancellationToken);
        try
        {
            index.Use(synonyms.Read());
            HashSet<Guid> keys = [.. also];
            while (true)
            {
                var missed = changes.ReadSince(index.Sequence, ChangesAtOnce);
                keys.UnionWith(missed.Select(change => change.Key));
                if (keys.Count > 0)
                    index.Apply(Read(keys), missed.Count > 0 ? missed[^1].Sequence : index.Sequence);
                if (missed.Count < ChangesAtOnce)
                    return;
                keys.Clear();
            }
        }
        finally
        {
            _feeding.Release();
        }
    }

    /// <summary>Builds everything anew from what is published; the index answers from what it has until then.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken = default)
    {
        var sequence = changes.Latest();
        await Task.Run(() => index.Rebuild(ReadAll(cancellationToken), sequence), cancellationToken);
        await CatchUpAsync([], cancellationToken);
    }

    public void Dispose() => _feeding.Dispose();

    private List<DocumentChange> Read(HashSet<Guid> keys)
    {
        var read = new Dictionary<Guid, IReadOnlyList<SearchDocument>>();
        foreach (var key in keys)
        {
            read[key] = mapper.Map(key);
            foreach (var other in affected.Of(key, read[key]).Where(other => !read.ContainsKey(other)))
                read[other] = mapper.Map(other);
        }
        return [.. read.Select(pair => new DocumentChange(pair.Key, pair.Value))];
    }

    private IEnumerable<SearchDocument> ReadAll(CancellationToken cancellationToken)
    {
        foreach (var key in tree.All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var document in mapper.Map(key))
                yield return document;
        }
    }
}
