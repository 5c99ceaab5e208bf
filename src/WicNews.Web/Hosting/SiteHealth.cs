using Microsoft.Extensions.Diagnostics.HealthChecks;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;

namespace WicNews.Web.Hosting;

/// <summary>Ready when addresses lead to documents: the URL table is loaded and the front page can be read.</summary>
public sealed class SiteHealth(IDocumentUrlService urls, PublishedNews news) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!urls.IsInitialized)
            return Task.FromResult(HealthCheckResult.Unhealthy("Addresses of documents are being loaded."));
        return Task.FromResult(news.Root is { } root && news.Find(root, Cultures.English) is not null
            ? HealthCheckResult.Healthy("The front page can be read.")
            : HealthCheckResult.Healthy("Nothing is published yet."));
    }
}
