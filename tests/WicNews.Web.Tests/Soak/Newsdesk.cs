using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Soak;

/// <summary>Many editors at work at once on a running host, each with a window open that listens to what the others do.</summary>
public static class Newsdesk
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    /// <param name="host">The host, in a process of its own.</param>
    /// <param name="editors">How many; each does one action in two seconds.</param>
    /// <param name="duration">How long they work.</param>
    /// <param name="eachMinute">Told the working set in bytes at the beginning and after each minute.</param>
    /// <returns>What happened, with the events that windows missed among the errors.</returns>
    public static async Task<SoakRecord> WorkAsync(NewsProcess host, int editors, TimeSpan duration, Action<long>? eachMinute = null)
    {
        var record = new SoakRecord();
        // Before it was ready it said so in its log.
        var known = host.Errors.Count;
        var clients = new List<EditorClient>();
        var windows = new List<EventWindow>();
        try
        {
            for (var number = 0; number < editors; number++)
                clients.Add(await host.SignInAsync());
            var room = await SoakRoom.EnterAsync(clients[0]);
            var desks = clients.Select((client, number) => new SoakDesk(client, room, number, record)).ToList();
            foreach (var desk in desks)
                await desk.SitDownAsync();
            foreach (var client in clients)
                windows.Add(await EventWindow.OpenAsync(client));
            eachMinute?.Invoke(host.WorkingSet);
            var end = DateTime.UtcNow + duration;
            await Task.WhenAll([.. desks.Select((desk, number) => SitAsync(desk, Pace * number / editors, end)), WatchAsync(host, end, eachMinute)]);
            await CompareAsync(windows, record);
            foreach (var error in host.Errors.Skip(known))
                record.Failed($"log: {error.Trim()}");
        }
        finally
        {
            foreach (var window in windows)
                await window.DisposeAsync();
            clients.ForEach(client => client.Dispose());
        }
        return record;
    }

    private static async Task SitAsync(SoakDesk desk, TimeSpan late, DateTime end)
    {
        await Task.Delay(late);
        for (var next = DateTime.UtcNow; next < end; next += Pace)
        {
            if (next - DateTime.UtcNow is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            await desk.ActAsync();
        }
    }

    private static async Task WatchAsync(NewsProcess host, DateTime end, Action<long>? eachMinute)
    {
        for (var next = DateTime.UtcNow.AddMinutes(1); next <= end.AddSeconds(5); next = next.AddMinutes(1))
        {
            await Task.Delay(next - DateTime.UtcNow);
            eachMinute?.Invoke(host.WorkingSet);
        }
    }

    // Every window is to hear of every change at least once; a save may be told in more than one event.
    private static async Task CompareAsync(List<EventWindow> windows, SoakRecord record)
    {
        var until = DateTime.UtcNow.AddSeconds(10);
        while (DateTime.UtcNow < until && windows.Any(window => Missed(window, record) > 0))
            await Task.Delay(100);
        for (var number = 0; number < windows.Count; number++)
        {
            if (windows[number].Lost is { } reason)
                record.Failed($"window {number} stopped listening: {reason}");
            if (Missed(windows[number], record) is var missed and > 0)
                record.Failed($"window {number} missed {missed} of {record.Changes.Values.Sum()} events");
            record.Hear(windows[number].Heard.Values.Sum());
        }
    }

    private static int Missed(EventWindow window, SoakRecord record) =>
        record.Changes.Sum(change => Math.Max(0, change.Value - window.Heard.GetValueOrDefault(change.Key)));
}
