using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.PublishedCache;

/// <summary>
/// Makes the rows that readers are shown anew, from the published versions, in the background and one at a time. Readers see the old row
/// of an item until its new one is there.
/// </summary>
internal sealed partial class CacheRebuild(
    SnapshotRebuilder snapshots,
    IContentTypeService documentTypes,
    IMediaTypeService mediaTypes,
    CacheReload reload,
    IHostApplicationLifetime host,
    ILogger<CacheRebuild> logger)
{
    private int _running;

    public bool IsRunning => Volatile.Read(ref _running) == 1;

    /// <returns>False when it is under way already.</returns>
    public bool Start()
    {
        if (Interlocked.CompareExchange(ref _running, 1, 0) == 1)
            return false;
        // Not of the request that asked: its scopes and its user end with it.
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(Run);
        return true;
    }

    private void Run()
    {
        try
        {
            snapshots.Documents([.. documentTypes.GetAll().Select(type => type.Id)], host.ApplicationStopping);
            snapshots.Media([.. mediaTypes.GetAll().Select(type => type.Id)], host.ApplicationStopping);
            reload.Run();
        }
        catch (OperationCanceledException)
        {
            // The server stops. Every chunk that was done stands by itself.
        }
        catch (Exception failure)
        {
            Failed(failure);
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }

    [LoggerMessage(LogLevel.Error, "The published cache could not be built anew; what was there stays")]
    private partial void Failed(Exception failure);
}
