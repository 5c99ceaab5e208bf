using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Kill;

/// <summary>
/// Kills a working host at a random moment and starts it again, round after round on one data folder, and says what was lost, left half
/// done or left behind.
/// </summary>
public static class KillRounds
{
    /// <param name="data">The data folder; empty, or with the sample content.</param>
    /// <param name="works">What goes on, all at once, when the process is killed.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="say">Told a line for each round, and one for each fault.</param>
    /// <returns>What is wrong, over all rounds.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(DirectoryInfo data, IReadOnlyList<Func<KillWork>> works, int rounds, Action<string> say)
    {
        var wrong = new List<string>();
        for (var round = 1; round <= rounds; round++)
        {
            List<KillWork> made = [.. works.Select(make => make())];
            var alive = await KillAsync(data, made);
            var faults = await LookAsync(data, made);
            say($"round {round}, {string.Join(" + ", made.Select(work => work.Name))}: killed after {alive.TotalMilliseconds:0} ms, {(faults.Count == 0 ? "all is there and whole" : $"{faults.Count} faults")}");
            foreach (var fault in faults)
                say($"  {fault}");
            wrong.AddRange(faults);
        }
        return wrong;
    }

    private static async Task<TimeSpan> KillAsync(DirectoryInfo data, List<KillWork> works)
    {
        using var host = await NewsProcess.StartAsync(data);
        using var editor = await host.SignInAsync();
        foreach (var work in works)
            await work.PrepareAsync(editor);
        foreach (var work in works)
            await work.UntilItMattersAsync(editor);
        var alive = works.Min(work => work.Longest) * Random.Shared.NextDouble();
        var moment = Task.Delay(alive);
        List<Task> working = [.. works.Select(work => work.WorkAsync(editor))];
        while (!moment.IsCompleted && working.Find(work => !work.IsCompletedSuccessfully) is not null)
        {
            // Work that ends with a failure before the kill has met a fault; what the host does by itself ends at once.
            await await Task.WhenAny([moment, .. working.Where(work => !work.IsCompletedSuccessfully)]);
        }
        await moment;
        host.Kill();
        await Task.WhenAll(working);
        return alive;
    }

    private static async Task<IReadOnlyList<string>> LookAsync(DirectoryInfo data, List<KillWork> works)
    {
        var stored = new StoredState(data);
        List<string> wrong = [.. stored.FaultsAtOnce()];
        using (var host = await NewsProcess.StartAsync(data))
        {
            using var editor = await host.SignInAsync();
            using var reader = new HttpClient { BaseAddress = host.Address };
            await Readiness.WaitAsync(host.Address);
            foreach (var work in works)
                wrong.AddRange(await work.CheckAsync(editor, reader));
            wrong.AddRange(stored.Faults());
            // Until it is ready it says so in its log, each time that it is asked.
            wrong.AddRange(host.Errors.Where(error => !error.Contains("Health check", StringComparison.Ordinal)).Select(error => $"the log has: {error.Trim()}"));
        }
        var verdict = await NewsProcess.RunAsync(data, "search", "verify");
        if (!verdict.Contains("the index is sound", StringComparison.Ordinal))
            wrong.Add($"search: {verdict.Trim()}");
        return wrong;
    }
}
