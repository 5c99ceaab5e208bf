using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Persistence.Scoping;

namespace WicNews.Web.Hosting.Readers;

/// <summary>Reads and writes what readers leave behind. Writing waits for its turn behind the editors'.</summary>
internal sealed class ReadersDatabase(IDbContextFactory<ReadersDbContext> contexts, WriterGate gate)
{
    public async Task<T> ReadAsync<T>(Func<ReadersDbContext, Task<T>> read, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await read(context);
    }

    public async Task<T> WriteAsync<T>(Func<ReadersDbContext, Task<T>> write, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        gate.Enter();
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var result = await write(context);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            gate.Leave();
        }
    }
}
