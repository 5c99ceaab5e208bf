using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WicNews.Cms.Hosting;

/// <summary>Fills what Core keeps in memory: the trees, what is published, the URLs.</summary>
internal sealed class CachesStart(
    IDocumentNavigationManagementService documents,
    IMediaNavigationManagementService media,
    IDocumentPublishStatusManagementService published,
    IDocumentUrlService urls,
    IDocumentUrlAliasService aliases,
    IEventAggregator events) : IStartupStep
{
    public int Order => StartupOrder.Caches;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await documents.RebuildAsync();
        await documents.RebuildBinAsync();
        await media.RebuildAsync();
        await media.RebuildBinAsync();
        await published.InitializeAsync(cancellationToken);
        await urls.InitAsync(forceEmpty: false, cancellationToken);
        await aliases.InitAsync(forceEmpty: false, cancellationToken);
        await events.PublishAsync(new UmbracoApplicationStartingNotification(RuntimeLevel.Run, isRestarting: false), cancellationToken);
    }
}
