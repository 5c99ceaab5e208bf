using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace WicNews.Web.Tests.Soak;

/// <summary>What happened: how long each action took, what failed, and which changes windows should have heard of.</summary>
public sealed class SoakRecord
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _times = new();
    private readonly ConcurrentDictionary<Guid, int> _changes = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private int _refused;

    /// <summary>What went wrong, said by the server or the connection.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>How often each document and media item was changed.</summary>
    public IReadOnlyDictionary<Guid, int> Changes => _changes;

    /// <summary>Saves that were refused, with a word to the editor, because somebody else had saved in between.</summary>
    public int RefusedSaves => _refused;

    /// <summary>Milliseconds within which 95 of 100 actions were done.</summary>
    public double P95 => Of([.. _times.Values.SelectMany(times => times)], 0.95);

    public int Actions => _times.Values.Sum(times => times.Count);

    public void Changed(Guid key) => _changes.AddOrUpdate(key, 1, (_, count) => count + 1);

    /// <summary>How many events came to all windows together.</summary>
    public int EventsHeard { get; private set; }

    public void Hear(int events) => EventsHeard += events;

    public void Refused() => Interlocked.Increment(ref _refused);

    public void Failed(string what) => _errors.Enqueue(what);

    public async Task TimeAsync(string action, Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await act();
        }
        catch (Exception problem)
        {
            Failed($"{action}: {problem.Message}");
        }
        _times.GetOrAdd(action, _ => []).Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    /// <summary>A line for each kind of action, and one for all.</summary>
    public IEnumerable<string> Lines() => _times.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => Line(kind.Key, [.. kind.Value]))
        .Append(Line("all", [.. _times.Values.SelectMany(times => times)]));

    private static string Line(string name, double[] times) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-12} {times.Length,6} times   p50 {Of(times, 0.5),6:0} ms   p95 {Of(times, 0.95),6:0} ms   longest {times.Max(),6:0} ms");

    private static double Of(double[] times, double share) => times.Length == 0 ? 0 : times.Order().ElementAt(Math.Min(times.Length - 1, (int)(times.Length * share)));
}
