using System.Globalization;
using WicNews.Web.Tests.Soak;
using WicNews.Web.Tests.Support;

namespace WicNews.Benchmarks.Newsroom;

/// <summary>A newsroom at work for minutes: no error, no slow answer, no event missed, no memory that grows.</summary>
internal static class SoakBenchmark
{
    private const double Promise = 500;

    // Work warms caches and the heap; from the second minute on it is to stay as it is.
    private const double Flat = 1.25;

    public static async Task<int> RunAsync(int editors, TimeSpan duration)
    {
        var data = Directory.CreateTempSubdirectory("wicnews-soak-");
        var memory = new List<long>();
        try
        {
            using var host = await NewsProcess.StartAsync(data);
            await Readiness.WaitAsync(host.Address);
            Console.WriteLine($"{editors} editors for {duration.TotalSeconds:0} s");
            var record = await Newsdesk.WorkAsync(host, editors, duration, bytes =>
            {
                Console.WriteLine($"minute {memory.Count}: working set {bytes / 1_048_576} MB");
                memory.Add(bytes);
            });
            foreach (var line in record.Lines())
                Console.WriteLine(line);
            var expected = record.Changes.Values.Sum();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{expected} changes told to {editors} windows: at least {expected * editors} events expected, {record.EventsHeard} came; {record.RefusedSaves} saves of shared stories refused as changed meanwhile; {record.Errors.Count} errors"));
            foreach (var error in record.Errors.Take(20))
                Console.WriteLine(error);
            var isFlat = memory.Count < 4 || memory[^1] < memory[2] * Flat;
            Console.WriteLine(record.Errors.Count == 0 && record.P95 < Promise && isFlat ? "kept" : "BROKEN");
            return record.Errors.Count == 0 && record.P95 < Promise && isFlat ? 0 : 1;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
