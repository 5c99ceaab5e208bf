using WicNews.Web.Tests.Kill;

namespace WicNews.Benchmarks.Newsroom;

/// <summary>Kill -9 in mid-work, many times: nothing that was acknowledged is lost, nothing is half done or left behind.</summary>
internal static class KillBenchmark
{
    /// <param name="rounds">How many of each kind.</param>
    /// <param name="kinds">Which kinds of work, by name; all when there are none.</param>
    public static async Task<int> RunAsync(int rounds, string[] kinds)
    {
        if (kinds.Except(KillWork.All.Select(work => work().Name)).ToArray() is { Length: > 0 } unknown)
        {
            Console.WriteLine($"There is no work called {string.Join(", ", unknown)}; there is {string.Join(", ", KillWork.All.Select(work => work().Name))}.");
            return 1;
        }
        var wrong = 0;
        foreach (var work in KillWork.All.Where(work => kinds.Length == 0 || kinds.Contains(work().Name)))
        {
            var data = Directory.CreateTempSubdirectory("wicnews-kill-");
            try
            {
                wrong += (await KillRounds.RunAsync(data, [work], rounds, Console.WriteLine)).Count;
            }
            finally
            {
                data.Delete(recursive: true);
            }
        }
        Console.WriteLine(wrong == 0 ? "kept" : $"BROKEN: {wrong} faults");
        return wrong == 0 ? 0 : 1;
    }
}
