using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Soak;

/// <summary>An open backoffice window that listens to server events, over a web socket with SignalR's JSON protocol.</summary>
public sealed class EventWindow : IAsyncDisposable
{
    private const char End = '\u001e';
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<Guid, int> _heard = new();
    private Task _listening = Task.CompletedTask;
    private Task _alive = Task.CompletedTask;

    private EventWindow()
    {
    }

    /// <summary>How many events came of each document or media item.</summary>
    public IReadOnlyDictionary<Guid, int> Heard => _heard;

    /// <summary>Why it stopped listening; null while it does.</summary>
    public string? Lost { get; private set; }

    public static async Task<EventWindow> OpenAsync(EditorClient editor)
    {
        var window = new EventWindow();
        window._socket.Options.SetRequestHeader("Cookie", editor.Cookies);
        var address = new UriBuilder(editor.Http.BaseAddress!) { Scheme = "ws", Path = "/umbraco/serverEventHub", Query = "access_token=[redacted]" };
        await window._socket.ConnectAsync(address.Uri, CancellationToken.None);
        await window.SendAsync("""{"protocol":"json","version":1}""");
        var greeted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        window._listening = window.ListenAsync(greeted);
        window._alive = window.StayAliveAsync();
        await greeted.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await Task.WhenAll(_listening, _alive);
        _socket.Dispose();
        _closing.Dispose();
    }

    private async Task ListenAsync(TaskCompletionSource greeted)
    {
        var buffer = new byte[16 * 1024];
        var text = new StringBuilder();
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(buffer, _closing.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                    throw new WebSocketException($"The server closed: {received.CloseStatusDescription}");
                // Events are plain ASCII: keys and English words.
                text.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
                var whole = text.ToString();
                var end = whole.LastIndexOf(End);
                if (end < 0)
                    continue;
                text.Clear().Append(whole, end + 1, whole.Length - end - 1);
                foreach (var message in whole[..end].Split(End))
                    Take(message, greeted);
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The window is closed.
        }
        catch (Exception problem)
        {
            Lost = problem.Message;
            greeted.TrySetException(problem);
        }
    }

    private void Take(string message, TaskCompletionSource greeted)
    {
        var parsed = JsonNode.Parse(message)!;
        switch (parsed["type"]?.GetValue<int>())
        {
            case null:
                greeted.TrySetResult();
                break;
            case 1 when parsed["arguments"]![0]!["key"]?.GetValue<Guid>() is { } key:
                _heard.AddOrUpdate(key, 1, (_, count) => count + 1);
                break;
            case 7:
                throw new WebSocketException($"The server closed: {message}");
        }
    }

    // The server takes a window that says nothing for half a minute for closed.
    private async Task StayAliveAsync()
    {
        try
        {
            while (Lost is null)
            {
                await Task.Delay(TimeSpan.FromSeconds(10), _closing.Token);
                await SendAsync("""{"type":6}""");
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException)
        {
            // What ended it is said by the listener.
        }
    }

    private Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, _closing.Token);
}
