using System.Net;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using WicNews.Web.Hosting;

namespace WicNews.Web.Site.Feeds.WebSub;

/// <summary>
/// Tells the WebSub hub, in the background, which feeds have changed: each once, however many stories came at the same time. A hub that
/// is away is asked again; what it missed it learns with the next story at the latest.
/// </summary>
public sealed partial class WebSubSender(IHttpClientFactory clients, IOptions<WicNewsOptions> options, TimeProvider clock, ILogger<WebSubSender> log) : BackgroundService
{
    /// <summary>The name under which its HTTP client is configured.</summary>
    public const string Client = "websub";

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)];

    private readonly Channel<string> queue = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>False where no hub is configured.</summary>
    public bool IsOn => options.Value.WebSubHub is not null;

    /// <summary>Has the hub told of these feeds, soon.</summary>
    public void Tell(IEnumerable<string> topics)
    {
        foreach (var topic in topics)
            queue.Writer.TryWrite(topic);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var untold = new HashSet<string>(StringComparer.Ordinal);
        var tries = 0;
        while (IsOn)
        {
            if (untold.Count == 0)
                await queue.Reader.WaitToReadAsync(stoppingToken);
            await Task.Delay(untold.Count == 0 ? Settling : Waits[tries - 1], clock, stoppingToken);
            while (queue.Reader.TryRead(out var topic))
                untold.Add(topic);
            await TellAsync(untold, stoppingToken);
            tries = untold.Count == 0 ? 0 : tries + 1;
            if (tries > Waits.Length)
            {
                GivenUp(untold.Count);
                untold.Clear();
                tries = 0;
            }
        }
    }

    private async Task TellAsync(HashSet<string> untold, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Client);
        foreach (var topic in untold.ToArray())
        {
            using var form = new FormUrlEncodedContent([new("hub.mode", "publish"), new("hub.topic", topic), new("hub.url", topic)]);
            try
            {
                using var answer = await client.PostAsync(options.Value.WebSubHub, form, cancellationToken);
                if (IsWorthRepeating(answer.StatusCode))
                    return;
                if (!answer.IsSuccessStatusCode)
                    Refused(topic, (int)answer.StatusCode);
                untold.Remove(topic);
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // The hub is away: the other feeds need not be tried now.
                Away(exception);
                return;
            }
        }
    }

    private static bool IsWorthRepeating(HttpStatusCode status) =>
        (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;

    [LoggerMessage(LogLevel.Information, "The WebSub hub could not be reached; it is tried again")]
    private partial void Away(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The WebSub hub refused to hear of {Topic}: {Status}")]
    private partial void Refused(string topic, int status);

    [LoggerMessage(LogLevel.Warning, "The WebSub hub stayed away; {Count} feeds were not told of")]
    private partial void GivenUp(int count);
}
