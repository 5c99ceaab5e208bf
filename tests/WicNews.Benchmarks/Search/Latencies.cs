using System.Diagnostics;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Benchmarks.Search;

/// <summary>Times of many runs of one thing, in milliseconds: of the processor, and on the wall.</summary>
internal sealed class Latencies
{
    private readonly List<double> _processor = [];
    private readonly List<double> _wall = [];

    public double Mean => _processor.Average();

    public double At(double share) => At(_processor, share);

    public void Time(Action action)
    {
        var (began, beganOnWall) = (ThreadClock.Now(), Stopwatch.GetTimestamp());
        action();
        _processor.Add(ThreadClock.Now() - began);
        _wall.Add(Stopwatch.GetElapsedTime(beganOnWall).TotalMilliseconds);
    }

    public override string ToString() => $"{Line(_processor)}   (on the wall: {Line(_wall)})";

    private static string Line(List<double> times) =>
        $"mean {times.Average(),7:0.000}  p50 {At(times, 0.5),7:0.000}  p95 {At(times, 0.95),7:0.000}  p99 {At(times, 0.99),7:0.000}";

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)Math.Min(times.Count - 1, times.Count * share));
}
