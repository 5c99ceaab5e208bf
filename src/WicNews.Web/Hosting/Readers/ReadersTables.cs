using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Hosting;
using WicNews.Cms.Persistence;
using WicNews.Web.Hosting.Readers.Compiled;

namespace WicNews.Web.Hosting.Readers;

/// <summary>Makes the tables where they are missing: also in a database that an earlier version of this site made.</summary>
internal sealed class ReadersTables(IDbContextFactory<ReadersDbContext> contexts, DatabaseConnection connection) : IStartupStep
{
    public int Order => StartupOrder.Seed + 10;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (MissingTables.AreNone(connection, ReadersDbContextTables.Names))
            return;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        MissingTables.Create(context);
    }
}
