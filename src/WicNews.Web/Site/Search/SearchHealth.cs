using Microsoft.Extensions.Diagnostics.HealthChecks;
using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Search;

/// <summary>Not ready while the index is being built; it answers all the same, from what it has.</summary>
public sealed class SearchHealth(SearchIndexStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(status.IsReady ? HealthCheckResult.Healthy(status.State) : HealthCheckResult.Unhealthy(status.State));
}
