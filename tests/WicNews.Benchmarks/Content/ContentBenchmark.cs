using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WicNews.Cms;
using WicNews.Cms.Persistence;

namespace WicNews.Benchmarks.Content;

/// <summary>How the CMS does with as many stories as a site collects in years: start, tree, publish, memory.</summary>
internal static class ContentBenchmark
{
    private static readonly Guid s_user = Constants.Security.SuperUserKey;

    /// <param name="stories">How many.</param>
    /// <param name="kept">A folder to work in and to leave, filled when it is empty; otherwise one that goes afterwards.</param>
    public static async Task<int> RunAsync(int stories, string? kept = null)
    {
        string folder = kept is null ? Directory.CreateTempSubdirectory("wicnews-benchmark-").FullName : Directory.CreateDirectory(kept).FullName;
        try
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                await FillAsync(folder, stories);
            }

            await using WebApplication app = await StartAsync(folder, $"start with {stories} stories");
            await TreeAsync(app.Services);
            await EditAsync(app.Services);
            Console.WriteLine($"working set: {Environment.WorkingSet / 1_048_576} MB, managed heap: {GC.GetTotalMemory(true) / 1_048_576} MB");
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Makes a database with so many stories in an empty folder.</summary>
    public static async Task FillAsync(string folder, int stories)
    {
        await using WebApplication empty = await StartAsync(folder, "first start, empty");
        await MeasureAsync($"generate {stories} stories", async () =>
        {
            using CmsDbContext context = await empty.Services.GetRequiredService<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync();
            await new ContentGenerator(context, empty.Services.GetRequiredService<IContentTypeService>()).FillAsync(stories);
        });
    }

    private static async Task<WebApplication> StartAsync(string folder, string name)
    {
        WebApplication? app = null;
        await MeasureAsync(name, async () =>
        {
            WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
            builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("WicNews.Cms.Hosting", LogLevel.Debug);
            builder.Configuration.AddInMemoryCollection([new(DataDirectory.Key, folder), new("urls", "http://127.0.0.1:5119")]);
            await MeasureAsync("  services", () => Task.FromResult(builder.AddWicCms()));
            await MeasureAsync("  container", () => Task.FromResult(app = builder.Build()));
            await MeasureAsync("  endpoints", () => Task.FromResult(app!.MapWicCms()));
            await MeasureAsync("  handlers of endpoints", () => Task.FromResult(((IEndpointRouteBuilder)app!).DataSources.Sum(source => source.Endpoints.Count)));
            await MeasureAsync("  start-up services", () => Task.FromResult(app!.Services.GetServices<IHostedService>().Count()));
            await MeasureAsync("  start-up steps", () => app!.StartAsync());
        });
        return app!;
    }

    private static async Task TreeAsync(IServiceProvider services)
    {
        IEntityService entities = services.GetRequiredService<IEntityService>();
        IEntitySlim home = entities.GetRootEntities(UmbracoObjectTypes.Document).Single(entity => entity.Name == "Generated");
        IEntitySlim edition = entities.GetPagedChildren(home.Key, UmbracoObjectTypes.Document, 0, 100, out _).First();
        for (int i = 0; i < 3; i++)
        {
            await MeasureAsync("tree page of 100", () => Task.FromResult(entities.GetPagedChildren(edition.Key, UmbracoObjectTypes.Document, 100, 100, out _).Count()));
        }
    }

    private static async Task EditAsync(IServiceProvider services)
    {
        IContentEditingService editing = services.GetRequiredService<IContentEditingService>();
        IContentPublishingService publishing = services.GetRequiredService<IContentPublishingService>();
        Guid type = services.GetRequiredService<IContentTypeService>().Get("article")!.Key;
        IEntityService entities = services.GetRequiredService<IEntityService>();
        IEntitySlim home = entities.GetRootEntities(UmbracoObjectTypes.Document).Single(entity => entity.Name == "Generated");
        Guid parent = entities.GetPagedChildren(home.Key, UmbracoObjectTypes.Document, 0, 100, out _).First().Key;
        for (int i = 0; i < 5; i++)
        {
            Guid key = Guid.Empty;
            await MeasureAsync("create a story", async () => key = (await editing.CreateAsync(Story(type, parent, $"New story {i}"), s_user)).Result.Content!.Key);
            await MeasureAsync("publish a story", async () => Check(await publishing.PublishAsync(key, [new CulturePublishScheduleModel { Culture = "en-US" }], s_user)));
        }
    }

    private static void Check<TResult, TStatus>(Attempt<TResult, TStatus> attempt)
    {
        if (!attempt.Success)
        {
            throw new InvalidOperationException($"{attempt.Status}");
        }
    }

    private static ContentCreateModel Story(Guid type, Guid parent, string name) => new()
    {
        ContentTypeKey = type,
        ParentKey = parent,
        Variants = [new VariantModel { Culture = "en-US", Name = name }],
        Properties =
        [
            new PropertyValueModel { Alias = "headline", Culture = "en-US", Value = name },
            new PropertyValueModel { Alias = "body", Culture = "en-US", Value = "A new story." },
            new PropertyValueModel { Alias = "storyDate", Value = "2025-11-07 09:00:00" },
        ],
    };

    private static async Task MeasureAsync(string name, Func<Task> action)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan processor = process.TotalProcessorTime;
        long began = Stopwatch.GetTimestamp();
        await action();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(began);
        process.Refresh();
        Console.WriteLine($"{name}: {elapsed.TotalMilliseconds:0} ms ({(process.TotalProcessorTime - processor).TotalMilliseconds:0} ms of processor time)");
    }
}
