using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Persistence;
using WicNews.Core.Reads;

namespace WicNews.Web.Hosting.Readers;

/// <summary>Reads by story and day, in the site's database.</summary>
internal sealed class EfReadStore(ReadersDatabase database, DatabaseConnection connection) : IReadStore
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

    public Task<IReadOnlyList<DailyReads>> LoadAsync(DateOnly since, CancellationToken cancellationToken = default)
    {
        using var open = connection.Open();
        return Task.FromResult<IReadOnlyList<DailyReads>>(open.Rows(
            null,
            """SELECT "Story", "Day", "Reads" FROM "StoryReads" WHERE "Day" >= @since""",
            row => new DailyReads(row.GetGuid(0), row.GetFieldValue<DateOnly>(1), row.GetInt32(2)),
            ("@since", since)));
    }

    public Task ForgetBeforeAsync(DateOnly day, CancellationToken cancellationToken = default) => database.WriteAsync(
        context => context.Set<StoryReadsRow>().Where(row => row.Day < day).ExecuteDeleteAsync(cancellationToken), cancellationToken);
}
