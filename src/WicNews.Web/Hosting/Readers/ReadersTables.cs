using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Hosting;

namespace WicNews.Web.Hosting.Readers;

/// <summary>Makes the tables where they are missing: also in a database that an earlier version of this site made.</summary>
internal sealed class ReadersTables(IDbContextFactory<ReadersDbContext> contexts) : IStartupStep
{
    public int Order => StartupOrder.Seed + 10;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var script = context.Database.GenerateCreateScript()
            .Replace("CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ", StringComparison.Ordinal)
            .Replace("CREATE INDEX ", "CREATE INDEX IF NOT EXISTS ", StringComparison.Ordinal);
        await context.Database.ExecuteSqlRawAsync(script, cancellationToken);
    }
}
