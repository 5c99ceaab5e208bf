using WicNews.Cms.Hosting;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Search;

/// <summary>
/// Search's own commands, for a site that is stopped: one that runs has its index in its memory, which no other process can reach.
/// <c>search verify</c> compares the kept index with the database and mends it; <c>search judge FILE</c> says how well judged queries are
/// answered.
/// </summary>
public static class SearchCommand
{
    public static bool IsAskedFor(string[] arguments) => arguments is ["search", "verify"] or ["search", "judge", _];

    public static async Task RunAsync(WebApplication app, string[] arguments)
    {
        string? judgements = null;
        if (arguments is [_, "judge", var file] && (judgements = FindFile(file, Directory.GetCurrentDirectory())) is null)
        {
            await RefuseAsync($"There is no file '{file}' in {Directory.GetCurrentDirectory()} or a folder above it. Name it by its full path.");
            return;
        }

        // Disposed in the end, for the mark that says that this process runs.
        await using var site = app;
        if (!await CommandStart.TryRunAsync(site))
        {
            await RefuseAsync("The site is running on this data, with its index in its memory. Stop it first; or have it build its index anew, in the backoffice under Settings, Examine Management.");
            return;
        }

        try
        {
            await site.Services.GetRequiredService<SearchMaintenance>().OpenAsync();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await RefuseAsync($"The index could not be read from the database: {failure.Message}");
            return;
        }

        await Console.Out.WriteLineAsync($"{site.Services.GetRequiredService<SearchIndexStatus>().State} {await AnswerAsync(site.Services, judgements)}");
    }

    private static Task RefuseAsync(string reason)
    {
        Environment.ExitCode = 1;
        return Console.Error.WriteLineAsync(reason);
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
