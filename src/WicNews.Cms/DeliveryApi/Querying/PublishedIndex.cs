using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;
using WicNews.Cms.PublishedCache;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>
/// The published documents that queries run over, in memory. A change notes what it touched; the next query reads that anew, so a
/// thousand changes in a row cost one update.
/// </summary>
internal sealed class PublishedIndex(IndexReader reader, Generation generation) :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>
{
    private readonly Lock _update = new();
    private readonly HashSet<Guid> _touched = [];
    private IndexState _state = IndexState.Empty;
    private bool _readAll = true;
    private bool _current;

    // What changed since a rebuild began; null while there is none.
    private HashSet<Guid>? _since;

    public IndexState State
    {
        get
        {
            if (Volatile.Read(ref _current))
                return Volatile.Read(ref _state);
            lock (_update)
            {
                if (!_current)
                    Update();
                return _state;
            }
        }
    }

    /// <summary>The documents as editors see them, read anew: previews are rare.</summary>
    public IndexState Drafts() => new(reader.ReadDrafts());

    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads)
        {
            Touch(null);
            return;
        }
        foreach (ContentCacheRefresher.JsonPayload payload in payloads.Where(payload => !payload.Blueprint))
            Touch(payload.ChangeTypes.HasType(TreeChangeTypes.RefreshAll) ? null : payload.Key);
    }

    // Aliases may have changed.
    public void Handle(ContentTypeCacheRefresherNotification notification) => Touch(null);

    /// <summary>Reads everything anew; queries are answered from what was there until it is done.</summary>
    public void Rebuild()
    {
        lock (_update)
            _since = [];
        try
        {
            var fresh = new IndexState(reader.ReadAll());
            lock (_update)
            {
                Volatile.Write(ref _state, fresh);
                _touched.UnionWith(_since);
                Volatile.Write(ref _current, false);
            }
        }
        finally
        {
            lock (_update)
                _since = null;
        }
    }

    private void Touch(Guid? key)
    {
        lock (_update)
        {
            if (key is { } changed)
                _since?.Add(changed);
            if (key is { } known)
                _touched.Add(known);
            else
                _readAll = true;
            Volatile.Write(ref _current, false);
        }
        // The cache of published content told of the change before this did: what was answered in between is of before.
        generation.Advance();
    }

    private void Update()
    {
        if (_readAll)
            Volatile.Write(ref _state, new IndexState(reader.ReadAll()));
        else if (_touched.Count > 0)
            Volatile.Write(ref _state, Refreshed());
        _readAll = false;
        _touched.Clear();
        Volatile.Write(ref _current, true);
    }

    private IndexState Refreshed()
    {
        string[] branches = [.. _touched.Select(_state.Find).OfType<IndexEntry>().Select(entry => entry.Path + ",")];
        HashSet<Guid> gone = [.. _touched];
        if (branches.Length > 0)
            gone.UnionWith(_state.All.Where(entry => branches.Any(path => entry.Path.StartsWith(path, StringComparison.Ordinal))).Select(entry => entry.Key));
        return _state.Replace(gone, [.. _touched.SelectMany(reader.ReadBranch).DistinctBy(entry => entry.Key)]);
    }
}
