using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using WicNews.Benchmarks.Content;
using WicNews.Cms;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Benchmarks.Delivery;

/// <summary>How quickly many stories are read: from the published cache, first and again, and through the Delivery API without kept answers.</summary>
internal static class DeliveryBenchmark
{
    private const string Address = "http://127.0.0.1:5151";
    private const int Requests = 200;

    private static readonly string[] Queries =
    [
        "content?fetch=children:/2014/&sort=createDate:desc&skip={0}&fields=properties[headline]",
        "content?filter=contentType:article&sort=name:desc&skip={0}&fields=properties[headline]",
        "content?fetch=descendants:/&filter=name:economy&filter=createDate>2014-11-25&sort=updateDate:desc&skip={0}&fields=properties[headline]",
        "content?filter=contentType:article&sort=createDate:desc&skip={0}",
    ];

    public static async Task<int> RunAsync(int stories)
    {
        string folder = Directory.CreateTempSubdirectory("wicnews-benchmark-").FullName;
        try
        {
            await using (WebApplication empty = await StartAsync(folder))
            {
                using CmsDbContext context = await empty.Services.GetRequiredService<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync();
                await new ContentGenerator(context, empty.Services.GetRequiredService<IContentTypeService>()).FillAsync(stories);
            }

            await using WebApplication app = await StartAsync(folder);
            ReadAll(app.Services);
            await QueryAsync();
            Console.WriteLine($"working set: {Environment.WorkingSet / 1_048_576} MB, managed heap: {GC.GetTotalMemory(true) / 1_048_576} MB");
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<WebApplication> StartAsync(string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection([new(DataDirectory.Key, folder), new("urls", Address), new("Umbraco:CMS:DeliveryApi:Enabled", "true"), new("WicNews:DeliveriesPerMinute", "600000")]);
        builder.AddWicCms();
        WebApplication app = builder.Build();
        app.MapWicCms();
        await app.StartAsync();
        return app;
    }

    private static void ReadAll(IServiceProvider services)
    {
        using CmsDbContext context = services.GetRequiredService<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        Guid[] keys = [.. context.Set<PublishedSnapshotRow>().Where(row => row.ObjectType == Constants.ObjectTypes.Document).Select(row => row.Key)];
        IPublishedContentCache cache = services.GetRequiredService<IPublishedContentCache>();
        cache.GetById(keys[0]);
        Measure("published item, first read", keys.Take(2_000), key => Read(cache, key));
        Measure("published item, read again", Enumerable.Repeat(keys[1..501], 40).SelectMany(some => some), key => cache.GetById(key));
        Measure("published item and its headline, read again", Enumerable.Repeat(keys[1..501], 40).SelectMany(some => some), key => Read(cache, key));
        Measure("every published item", keys, key => Read(cache, key));
        Console.WriteLine($"working set after reading all: {Environment.WorkingSet / 1_048_576} MB");
    }

    private static void Read(IPublishedContentCache cache, Guid key)
    {
        IPublishedContent item = cache.GetById(key) ?? throw new InvalidOperationException($"{key} is not published.");
        item.GetProperty("headline")?.GetValue("en-US");
    }

    private static async Task QueryAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri($"{Address}/umbraco/delivery/api/v2/") };
        long began = Stopwatch.GetTimestamp();
        await client.GetStringAsync("content?take=1");
        Console.WriteLine($"first query: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        foreach (string query in Queries)
        {
            var times = new List<double>();
            TimeSpan before = Processor();
            for (int skip = 0; skip < Requests; skip++)
            {
                began = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, query, skip));
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            times.Sort();
            double work = (Processor() - before).TotalMilliseconds / Requests;
            Console.WriteLine($"query of ten: {work:0.0} ms of processor time, elapsed median {times[Requests / 2]:0.0} ms, fastest {times[0]:0.0} ms: {query}");
        }
        began = Stopwatch.GetTimestamp();
        for (int time = 0; time < Requests; time++)
            await client.GetByteArrayAsync("content?fetch=children:/2014/");
        Console.WriteLine($"the same query again: {Stopwatch.GetElapsedTime(began).TotalMilliseconds / Requests:0.00} ms");
    }

    private static void Measure(string name, IEnumerable<Guid> keys, Action<Guid> action)
    {
        Guid[] all = [.. keys];
        TimeSpan before = Processor();
        long began = Stopwatch.GetTimestamp();
        foreach (Guid key in all)
            action(key);
        double elapsed = Stopwatch.GetElapsedTime(began).TotalMicroseconds / all.Length;
        double work = (Processor() - before).TotalMicroseconds / all.Length;
        Console.WriteLine($"{name}: {work:0.0} microseconds of processor time each of {all.Length}, {elapsed:0.0} elapsed");
    }

    // Elapsed time says little on a machine that others use too.
    private static TimeSpan Processor()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
