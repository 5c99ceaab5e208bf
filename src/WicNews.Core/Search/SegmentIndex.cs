using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WicNews.Core.Search.Authorities;
using WicNews.Core.Search.Facets;
using WicNews.Core.Search.Queries;
using WicNews.Core.Search.Segments;
using WicNews.Core.Search.Suggestions;
using WicNews.Core.Search.Synonyms;

namespace WicNews.Core.Search;

/// <summary>
/// The index in this process's memory. Readers take the current <see cref="IndexState"/> and need nothing more; writers, one at a
/// time, make the next state and put it in its place at once.
/// </summary>
internal sealed class SegmentIndex : ISearchIndex
{
    private readonly Lock _writing = new();

    /// <summary>One rebuild follows another: they keep in one place what changes meanwhile.</summary>
    private readonly Lock _rebuilding = new();
    private readonly SegmentMerger _merger;
    private volatile IndexState _state;
    private List<DocumentChange>? _sinceRebuildBegan;

    public SegmentIndex()
        : this(IndexState.Empty)
    {
    }

    public SegmentIndex(IndexState state, ILogger<SegmentIndex>? log = null)
    {
        _state = state;
        _merger = new SegmentMerger(() => _state, Replace, log ?? NullLogger<SegmentIndex>.Instance);
    }

    public long Sequence => _state.Sequence;

    public long Version => _state.Version;

    public int DocumentCount => _state.DocumentCount;

    public AuthorityDirectory Authorities => _state.Authorities;

    /// <summary>What is found now, for writing it to a file.</summary>
    public IndexState State => _state;

    public SearchResult Search(SearchQuery query) => new SearchRun(_state, query, new WorkBudget()).Run();

    public IEnumerable<SearchHit> Walk(SearchFilters filters, bool isOldestFirst = false) => List(filters, isOldestFirst ? SearchSort.Oldest : SearchSort.Newest).Walk();

    public IReadOnlyList<DateTimeOffset?> LastWritten(SearchFilters filters, int run) => List(filters, SearchSort.Oldest).LastWritten(run);

    public IReadOnlyDictionary<Guid, (int First, int Last)> YearsOfRecords(string culture) => RecordYears.Read(_state, culture);

    public IReadOnlyList<Suggestion> Suggest(SuggestQuery query) => new Suggester(_state).Suggest(query);

    public void Apply(IReadOnlyCollection<DocumentChange> changes, long sequence)
    {
        lock (_writing)
        {
            _sinceRebuildBegan?.AddRange(changes);
            _state = Changed(_state, changes) with { Sequence = Math.Max(sequence, _state.Sequence), Version = _state.Version + 1 };
        }
        _merger.Start();
    }

    public void Rebuild(IEnumerable<SearchDocument> documents, long sequence)
    {
        lock (_rebuilding)
            RebuildAlone(documents, sequence);
        _merger.Start();
    }

    public void Use(SynonymGroups synonyms)
    {
        lock (_writing)
            _state = _state with { Synonyms = synonyms };
    }

    public IReadOnlyList<SearchDocument> Read(Guid owner) =>
        [.. from live in _state.Segments
            from document in live.Segment.Keys.OfOwner(owner)
            where live.Live.Contains(document)
            select live.Segment.Stored.Read(document)];

    public IReadOnlyList<Guid> OwnersOf(Guid key)
    {
        var owners = new HashSet<Guid>();
        foreach (var live in _state.Segments)
        {
            var keys = live.Segment.Keys;
            for (var at = Array.IndexOf(keys.Keys, key); at >= 0; at = Array.IndexOf(keys.Keys, key, at + 1))
                if (live.Live.Contains(at))
                    owners.Add(keys.Owners[at]);
        }
        return [.. owners];
    }

    public IReadOnlyList<Guid> OwnersAbout(Guid record)
    {
        var (state, owners) = (_state, new HashSet<Guid>());
        foreach (var live in state.Segments)
        {
            var found = new DocumentSet(live.Segment.Count);
            foreach (var facet in RecordFacets.All)
                live.Segment.Facets.AddTo(found, state.FacetNames.Find(facet, FacetSchema.ToName(record)));
            found.And(live.Live);
            for (var document = found.Next(0); document >= 0; document = found.Next(document + 1))
                owners.Add(live.Segment.Keys.Owners[document]);
        }
        return [.. owners];
    }

    /// <summary>The owners of documents that may be shown as they are only until a moment that has come: see <see cref="SearchDocument.Until"/>.</summary>
    public IReadOnlyCollection<Guid> OwnersEnded(DateTimeOffset now)
    {
        var owners = new HashSet<Guid>();
        foreach (var live in _state.Segments)
            foreach (var (document, until) in live.Segment.Keys.Ends)
                if (until <= now.UtcTicks && live.Live.Contains((int)document))
                    owners.Add(live.Segment.Keys.Owners[document]);
        return owners;
    }

    public IReadOnlySet<Guid> Owners()
    {
        var owners = new HashSet<Guid>();
        foreach (var live in _state.Segments)
            for (var document = live.Live.Next(0); document >= 0; document = live.Live.Next(document + 1))
                owners.Add(live.Segment.Keys.Owners[document]);
        return owners;
    }

    /// <summary>Takes over a state that was kept, as it is.</summary>
    public void Restore(IndexState state)
    {
        lock (_writing)
            _state = state with { Synonyms = _state.Synonyms, Version = _state.Version + 1 };
        _merger.Start();
    }

    /// <summary>Waits until no merge is under way or due.</summary>
    public void WaitForMerges() => _merger.Wait();

    private SearchRun List(SearchFilters filters, SearchSort sort) => new(_state, new SearchQuery { Filters = filters, Sort = sort }, new WorkBudget());

    private void RebuildAlone(IEnumerable<SearchDocument> documents, long sequence)
    {
        lock (_writing)
            _sinceRebuildBegan = [];
        try
        {
            var names = new FacetNames();
            var segments = SegmentWriters.Build(documents, names);
            var state = new IndexState(segments, names, DirectoryReader.Read(segments, names), sequence);
            lock (_writing)
                _state = Changed(state, _sinceRebuildBegan) with
                {
                    Sequence = Math.Max(sequence, _sinceRebuildBegan.Count > 0 ? _state.Sequence : 0),
                    Synonyms = _state.Synonyms,
                    Version = _state.Version + 1,
                };
        }
        finally
        {
            lock (_writing)
                _sinceRebuildBegan = null;
        }
    }

    private static IndexState Changed(IndexState state, IReadOnlyCollection<DocumentChange> changes)
    {
        if (changes.Count == 0)
            return state;
        var latest = changes.GroupBy(change => change.Owner).ToDictionary(group => group.Key, group => group.Last().Documents);
        var segments = state.Segments.Select(segment => segment.Without(latest.Keys)).Where(segment => segment.LiveCount > 0).ToList();
        segments.AddRange(SegmentWriters.Build(latest.Values.SelectMany(documents => documents), state.FacetNames));
        var changed = state with { Segments = segments };
        return TouchesAuthorities(state, latest) ? changed with { Authorities = DirectoryReader.Read(segments, state.FacetNames) } : changed;
    }

    private static bool TouchesAuthorities(IndexState state, Dictionary<Guid, IReadOnlyList<SearchDocument>> latest) =>
        latest.Any(change => state.Authorities.Find(change.Key) is not null || change.Value.Any(document => SearchKinds.Authorities.Contains(document.Kind)));

    /// <summary>
    /// Puts a merged segment in the place of those it was made of. What was deleted from them meanwhile is deleted from it; when
    /// everything was rebuilt meanwhile, the merge was for nothing.
    /// </summary>
    private void Replace(IndexState before, IReadOnlyList<LiveSegment> merged, Segment by)
    {
        lock (_writing)
        {
            if (!ReferenceEquals(before.FacetNames, _state.FacetNames))
                return;
            var now = _state.Segments.ToDictionary(segment => segment.Segment);
            var segments = _state.Segments.Where(segment => merged.All(old => old.Segment != segment.Segment)).ToList();
            if (new LiveSegment(by).Without(DeletedSince(merged, now)) is { LiveCount: > 0 } live)
                segments.Add(live);
            _state = _state with { Segments = segments };
        }
    }

    private static HashSet<Guid> DeletedSince(IReadOnlyList<LiveSegment> merged, Dictionary<Segment, LiveSegment> now)
    {
        var deleted = new HashSet<Guid>();
        foreach (var old in merged)
            for (var document = old.Live.Next(0); document >= 0; document = old.Live.Next(document + 1))
                if (!now.TryGetValue(old.Segment, out var live) || !live.Live.Contains(document))
                    deleted.Add(old.Segment.Keys.Owners[document]);
        return deleted;
    }
}
