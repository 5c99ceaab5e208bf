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
        // None of each group reads what another of it fills: with many stories they take most of a start, so they share the processors.
        await Task.WhenAll(
            Task.Run(documents.RebuildAsync, cancellationToken),
            Task.Run(documents.RebuildBinAsync, cancellationToken),
            Task.Run(media.RebuildAsync, cancellationToken),
            Task.Run(media.RebuildBinAsync, cancellationToken),
            Task.Run(() => published.InitializeAsync(cancellationToken), cancellationToken));
        await Task.WhenAll(
            Task.Run(() => urls.InitAsync(forceEmpty: false, cancellationToken), cancellationToken),
            Task.Run(() => aliases.InitAsync(forceEmpty: false, cancellationToken), cancellationToken));
        await events.PublishAsync(new UmbracoApplicationStartingNotification(RuntimeLevel.Run, isRestarting: false), cancellationToken);
    }
}
