using Microsoft.EntityFrameworkCore;
using WicNews.Core.Reads;

namespace WicNews.Web.Hosting.Readers;

/// <summary>Reads by story and day, in the site's database.</summary>
internal sealed class EfReadStore(ReadersDatabase database) : IReadStore
{
    public Task AddAsync(IReadOnlyCollection<DailyReads> reads, CancellationToken cancellationToken = default) => database.WriteAsync(async context =>
    {
        foreach (var (story, day, count) in reads)
            // Both databases know this form; EF has none for it.
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "StoryReads" ("Story", "Day", "Reads") VALUES ({story}, {day}, {count})
                ON CONFLICT ("Day", "Story") DO UPDATE SET "Reads" = "StoryReads"."Reads" + excluded."Reads"
                """,
                cancellationToken);
        return reads.Count;
    }, cancellationToken);

    public Task<IReadOnlyList<DailyReads>> LoadAsync(DateOnly since, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<DailyReads>>(
            async context => await context.Set<StoryReadsRow>()
                .Where(row => row.Day >= since)
                .Select(row => new DailyReads(row.Story, row.Day, row.Reads))
                .ToListAsync(cancellationToken),
            cancellationToken);

    public Task ForgetBeforeAsync(DateOnly day, CancellationToken cancellationToken = default) => database.WriteAsync(
        context => context.Set<StoryReadsRow>().Where(row => row.Day < day).ExecuteDeleteAsync(cancellationToken), cancellationToken);
}
