using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WicNews.Core.Search.Synonyms;

namespace WicNews.Core.Search.Feeding;

/// <summary>
/// Keeps the index in step with what is published. It reads the record of changes from where the index stands, so that a change
/// that was missed in a crash is taken in with the next. What is known to have changed is read again in any case: the record may have
/// it a moment before readers are shown it.
/// </summary>
internal sealed class IndexFeeder(
    ISearchIndex index, ItemMapper mapper, AffectedOwners affected, PublishedTree tree, IPublishedChanges changes, SynonymReader synonyms, SearchIndexStatus status, ILogger<IndexFeeder> log)
    : IDisposable
{
    private const int ChangesAtOnce = 500;
    private readonly SemaphoreSlim _feeding = new(1);
    private readonly ConcurrentBag<Guid> _known = [];
    private volatile bool _isBehind;

    /// <summary>Keeps in mind what is known to have changed, for the next <see cref="CatchUpAsync"/>.</summary>
    public void Remember(IEnumerable<Guid> keys)
    {
        foreach (var key in keys)
            _known.Add(key);
    }

    /// <summary>Whether something is to be taken in that could not be yet.</summary>
    public bool IsBehind => _isBehind || !_known.IsEmpty;

    /// <summary>
    /// Takes in what was published. The change is made, and pages must follow it all the same: what fails is remembered, so that it is tried again
    /// with the next change or soon.
    /// </summary>
    public async Task TryCatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CatchUpAsync(cancellationToken);
            status.Move(IndexPhase.Behind, IndexPhase.Current, $"{index.DocumentCount} documents, brought up to date.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _isBehind = true;
            log.LogError(failure, "The search index could not take in a change yet; it is tried again.");
            status.Move(IndexPhase.Current, IndexPhase.Behind, "Something that was published could not be taken in yet; the log says why. It is tried again every few seconds.");
        }
    }

    /// <summary>Takes in all changes that the index has not seen, and those that were to be remembered.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken = default)
    {
        await _feeding.WaitAsync(cancellationToken);
        HashSet<Guid> keys = [];
        try
        {
            index.Use(synonyms.Read());
            while (_known.TryTake(out var key))
                keys.Add(key);
            while (true)
            {
                var missed = changes.ReadSince(index.Sequence, ChangesAtOnce);
                keys.UnionWith(missed.Select(change => change.Key));
                if (keys.Count > 0)
                    Apply(keys, missed.Count > 0 ? missed[^1].Sequence : index.Sequence);
                keys.Clear();
                if (missed.Count >= ChangesAtOnce)
                    continue;
                _isBehind = false;
                return;
            }
        }
        finally
        {
            // Empty, unless it failed.
            Remember(keys);
            _feeding.Release();
        }
    }

    /// <summary>Builds everything anew from what is published; the index answers from what it has until then.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken = default)
    {
        var sequence = changes.Latest();
        await Task.Run(() => index.Rebuild(ReadAll(cancellationToken), sequence), cancellationToken);
        await CatchUpAsync(cancellationToken);
    }

    public void Dispose() => _feeding.Dispose();

    /// <summary>
    /// What is touched goes in first, some at a time, as a name may stand in half the archive. What changed goes in last: with it there, nobody could tell any more that the
    /// rest is due. A section that is taken down or comes back touches the records below it, and these the stories that carry their names.
    /// </summary>
    private void Apply(HashSet<Guid> keys, long sequence)
    {
        DocumentChange[] changed = [.. keys.Select(Read)];
        HashSet<Guid> touched = [.. changed.SelectMany(change => affected.Of(change.Owner, change.Documents)).Except(keys)];
        foreach (var some in touched.Chunk(ChangesAtOnce))
        {
            DocumentChange[] read = [.. some.Select(Read)];
            var carriers = read.SelectMany(change => affected.OfNames(change.Owner, change.Documents)).Distinct().Where(key => !touched.Contains(key) && !keys.Contains(key));
            foreach (var others in carriers.Chunk(ChangesAtOnce))
                index.Apply([.. others.Select(Read)], index.Sequence);
            index.Apply(read, index.Sequence);
        }
        index.Apply(changed, sequence);
    }

    private DocumentChange Read(Guid key) => new(key, mapper.Map(key));

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
