using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Sync;

namespace WicNews.Cms.Hosting.Notifications;

/// <summary>Brings cache refreshes to the caches of this, the only, server, at once.</summary>
internal sealed class DirectMessenger : IServerMessenger
{
    public void Sync()
    {
        // There is no other server to hear from.
    }

    public void SendMessages()
    {
        // Nothing waits: all is delivered when it is queued.
    }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> typed)
        {
            throw new InvalidOperationException($"The cache refresher {refresher.Name} does not take {typeof(TPayload).Name}.");
        }

        typed.RefreshInternal(payload);
        typed.Refresh(payload);
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        if (refresher is ICacheRefresher<T> typed)
        {
            Array.ForEach(instances, typed.Refresh);
            return;
        }

        QueueRefresh(refresher, [.. instances.Select(getNumericId)]);
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        QueueRefresh(refresher, [.. instances.Select(getGuidId)]);

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        if (refresher is ICacheRefresher<T> typed)
        {
            Array.ForEach(instances, typed.Remove);
            return;
        }

        QueueRemove(refresher, [.. instances.Select(getNumericId)]);
    }

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Remove);

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Refresh);

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) => Array.ForEach(guidIds, refresher.Refresh);

    public void QueueRefreshAll(ICacheRefresher refresher) => refresher.RefreshAll();
}
