using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace WicNews.Cms.Hosting.Jobs;

/// <summary>Forgets what became of work that went on behind requests, such as publishing a branch (Umbraco:CMS:LongRunningOperations:Cleanup).</summary>
internal sealed class OperationCleanup(
    ILongRunningOperationRepository operations, ICoreScopeProvider scopes, IOptionsMonitor<LongRunningOperationsSettings> settings, TimeProvider time, ILogger<OperationCleanup> logger)
    : ClockJob(settings.CurrentValue.Cleanup.Period, time, logger)
{
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        await operations.CleanOperationsAsync(Time.GetUtcNow() - settings.CurrentValue.Cleanup.MaxEntryAge);
        scope.Complete();
    }
}
