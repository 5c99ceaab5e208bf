using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Search;

/// <summary>
/// <c>search verify</c>: brings the site up on a port of its own that nobody knows, waits for the index, compares it with the
/// database, mends it, says what was found, and ends.
/// </summary>
public static class SearchCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public static bool IsAskedFor(string[] arguments) => arguments is ["search", "verify", ..];

    public static async Task RunAsync(WebApplication app)
    {
        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        var status = app.Services.GetRequiredService<SearchIndexStatus>();
        while (!status.IsReady)
            await Task.Delay(BetweenLooks);
        var report = app.Services.GetRequiredService<SearchMaintenance>().Verify();
        await Console.Out.WriteLineAsync($"{status.State} {report}");
        await app.StopAsync();
    }
}
