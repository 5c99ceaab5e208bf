using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Search;

/// <summary>
/// Search's own commands. The site comes up on a port that nobody knows, waits for the index, does what was asked, and ends.
/// <c>search verify</c> compares the index with the database and mends it; <c>search judge FILE</c> says how well judged queries are answered.
/// </summary>
public static class SearchCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public static bool IsAskedFor(string[] arguments) => arguments is ["search", "verify"] or ["search", "judge", _];

    public static async Task RunAsync(WebApplication app, string[] arguments)
    {
        string? judgements = null;
        if (arguments is [_, "judge", var file] && (judgements = FindFile(file, Directory.GetCurrentDirectory())) is null)
        {
            await Console.Error.WriteLineAsync($"There is no file '{file}' in {Directory.GetCurrentDirectory()} or a folder above it. Name it by its full path.");
            Environment.ExitCode = 1;
            return;
        }

        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        var status = app.Services.GetRequiredService<SearchIndexStatus>();
        while (!status.IsReady)
            await Task.Delay(BetweenLooks);
        await Console.Out.WriteLineAsync($"{status.State} {await AnswerAsync(app.Services, judgements)}");
        await app.StopAsync();
    }

    /// <summary>
    /// The full path of a file, named relative to a folder or to one above it; null where there is none. <c>dotnet run</c> starts the
    /// site in the project's folder, wherever it was called, and people name files from where they are.
    /// </summary>
    public static string? FindFile(string file, string from)
    {
        for (DirectoryInfo? folder = new(from); folder is not null; folder = folder.Parent)
        {
            var path = Path.GetFullPath(file, folder.FullName);
            if (File.Exists(path))
                return path;
        }

        return null;
    }

    private static async Task<string> AnswerAsync(IServiceProvider services, string? judgements) => judgements is null
        ? services.GetRequiredService<SearchMaintenance>().Verify().ToString()
        : Environment.NewLine + new SearchJudge(services.GetRequiredService<ISearchIndex>()).Judge(await File.ReadAllLinesAsync(judgements)).Report;
}
