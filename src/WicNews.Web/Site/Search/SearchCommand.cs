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
        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        var status = app.Services.GetRequiredService<SearchIndexStatus>();
        while (!status.IsReady)
            await Task.Delay(BetweenLooks);
        await Console.Out.WriteLineAsync($"{status.State} {await AnswerAsync(app.Services, arguments)}");
        await app.StopAsync();
    }

    private static async Task<string> AnswerAsync(IServiceProvider services, string[] arguments) => arguments is [_, "judge", var file]
        ? Environment.NewLine + new SearchJudge(services.GetRequiredService<ISearchIndex>()).Judge(await File.ReadAllLinesAsync(file)).Report
        : services.GetRequiredService<SearchMaintenance>().Verify().ToString();
}
