using Microsoft.Extensions.Diagnostics.HealthChecks;
using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Search;

/// <summary>Not ready until the index was loaded or built; it answers all the same, from what it has. Degraded when it could not take in all since.</summary>
public sealed class SearchHealth(SearchIndexStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult((status.IsReady, status.Phase) switch
        {
            (false, _) => HealthCheckResult.Unhealthy(status.State),
            (true, IndexPhase.Behind or IndexPhase.Failed) => HealthCheckResult.Degraded(status.State),
            _ => HealthCheckResult.Healthy(status.State),
        });
}
