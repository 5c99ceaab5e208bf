using System.Diagnostics;
using System.Globalization;
using WicNews.Benchmarks.Content;
using WicNews.Web.Tests.Support;

namespace WicNews.Benchmarks.Newsroom;

/// <summary>What an editor waits for in an archive of many years, over HTTP from the whole host in a process of its own.</summary>
internal static class ArchiveBenchmark
{
    private const int Samples = 12;
    private const double Promise = 300;
    private const string English = "en-US";

    /// <param name="stories">How many, when the folder is empty.</param>
    /// <param name="folder">The data: filled when it is empty, kept, and used again by the next run.</param>
    /// <returns>0 when all is under 300 ms at the 95th percentile.</returns>
    public static async Task<int> RunAsync(int stories, string folder)
    {
        var data = Directory.CreateDirectory(folder);
        if (!data.EnumerateFileSystemInfos().Any())
        {
            await ContentBenchmark.FillAsync(data.FullName, stories);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
        var began = Stopwatch.GetTimestamp();
        using var host = await NewsProcess.StartAsync(data);
        Console.WriteLine($"listens after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        using var editor = await host.SignInAsync();
        await Readiness.WaitAsync(host.Address, TimeSpan.FromMinutes(15));
        Console.WriteLine($"ready after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s, working set {host.WorkingSet / 1_048_576} MB");
        // Until it is ready it says so in its log, each time that it is asked.
        var known = host.Errors.Count;
        var isKept = await ReadAsync(editor) & await WriteAsync(editor);
        var errors = host.Errors.Skip(known).ToList();
        Console.WriteLine($"working set {host.WorkingSet / 1_048_576} MB; {errors.Count} errors in the log");
        foreach (var error in errors.GroupBy(line => line.Trim()).OrderByDescending(same => same.Count()).Take(5))
            Console.WriteLine($"{error.Count()} times: {error.Key}");
        return isKept && errors.Count == 0 ? 0 : 1;
    }

    private static async Task<bool> ReadAsync(EditorClient editor)
    {
        var year = await YearAsync(editor);
        var children = $"/tree/document/children?parentId={year}";
        var total = (await editor.GetAsync($"{children}&take=1"))["total"]!.GetValue<int>();
        var middle = (await editor.GetAsync($"{children}&skip={total / 2}&take=1"))["items"]![0]!["id"]!.GetValue<Guid>();
        Console.WriteLine($"{total} stories in the year");
        (string Name, string Path)[] questions =
        [
            ("tree: root", "/tree/document/root?take=50"),
            ("tree: first page of a year", $"{children}&take=50"),
            ("tree: page in the middle", $"{children}&skip={total / 100 * 50}&take=50"),
            ("tree: window across pages", $"{children}&skip={total / 2 + 7}&take=50"),
            ("tree: siblings of a story", $"/tree/document/siblings?target={middle}&before=25&after=25"),
            ("tree: way to a story", $"/tree/document/ancestors?descendantId={middle}"),
            ("list: last changed", $"/collection/document/{year}?orderBy=updateDate&orderDirection=Descending&take=50"),
            ("list: by name", $"/collection/document/{year}?orderBy=name&orderCulture={English}&take=50"),
            ("list: by date of the story", $"/collection/document/{year}?orderBy=storyDate&orderDirection=Descending&take=50"),
            ("list: filtered", $"/collection/document/{year}?filter=Story%20123&take=50"),
            ("list: page in the middle", $"/collection/document/{year}?skip={total / 100 * 50}&take=50"),
            ("picker: a word of every story", "/item/document/search?query=digital%20economy&take=50"),
            ("picker: a word of one in a hundred", "/item/document/search?query=story%2077&take=50"),
            ("picker: a word of none", "/item/document/search?query=weathervane&take=50"),
            ("picker: Chinese", $"/item/document/search?query=%E4%B9%8C%E9%95%87&culture=zh-CN&take=50"),
            ("picker: below a year", $"/item/document/search?query=story%2077&parentId={year}&take=50"),
            ("picker: media", "/item/media/search?query=bridge&take=50"),
            ("open a story", $"/document/{middle}"),
            ("what refers to a story", $"/document/{middle}/referenced-by?take=20"),
            ("versions of a story", $"/document-version?documentId={middle}&take=20"),
        ];
        var isKept = true;
        foreach (var (name, path) in questions)
            isKept &= await MeasureAsync(name, _ => editor.GetAsync(path));
        return isKept;
    }

    private static async Task<bool> WriteAsync(EditorClient editor)
    {
        var year = await YearAsync(editor);
        var article = await editor.DocumentTypeAsync("article");
        var keys = new List<Guid>();
        var isKept = await MeasureAsync("create a story", async turn => keys.Add(await editor.CreateDocumentAsync(
            article, year, [(English, $"News of the day {turn}")], [new("headline", $"News {turn}", English), new("body", "Short.", English), new("storyDate", "2025-11-07 09:00:00")])));
        isKept &= await MeasureAsync("publish a story", turn => editor.PublishAsync(keys[turn], English));
        isKept &= await MeasureAsync("publish it again", turn => editor.PublishAsync(keys[turn], English));
        isKept &= await MeasureAsync("unpublish a story", turn => editor.DoAsync(HttpMethod.Put, $"/document/{keys[turn]}/unpublish", new { cultures = new[] { English } }));
        isKept &= await MeasureAsync("move to the bin", turn => editor.DoAsync(HttpMethod.Put, $"/document/{keys[turn]}/move-to-recycle-bin"));
        isKept &= await MeasureAsync("delete a story", turn => editor.DoAsync(HttpMethod.Delete, $"/recycle-bin/document/{keys[turn]}"));
        return isKept;
    }

    private static async Task<Guid> YearAsync(EditorClient editor)
    {
        var roots = await editor.GetAsync("/tree/document/root?take=100");
        var home = roots["items"]!.AsArray().Single(root => root!["variants"]![0]!["name"]!.GetValue<string>() == "Generated")!["id"]!.GetValue<Guid>();
        return (await editor.GetAsync($"/tree/document/children?parentId={home}&take=1"))["items"]![0]!["id"]!.GetValue<Guid>();
    }

    private static async Task<bool> MeasureAsync(string name, Func<int, Task> action)
    {
        var times = new List<double>();
        for (var turn = 0; turn < Samples; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            await action(turn);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        var first = times[0];
        times.Sort();
        var late = times[(int)(times.Count * 0.95) - 1];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"p50 {times[times.Count / 2],6:0} ms  p95 {late,6:0} ms  first {first,6:0} ms  {name}{(late > Promise ? "  TOO SLOW" : "")}"));
        return late <= Promise;
    }
}
