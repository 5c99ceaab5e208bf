using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>What a webhook calls: notes what it is told, and says yes.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _heard = new();

    private Listener()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.MapPost("/hook", HearAsync);
    }

    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/hook";

    /// <summary>The bodies of the calls, in the order in which they came.</summary>
    public IReadOnlyCollection<string> Heard => _heard;

    public static async Task<Listener> StartAsync()
    {
        Listener listener = new();
        await listener._application.StartAsync();
        return listener;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HearAsync(HttpRequest request)
    {
        using StreamReader reader = new(request.Body);
        _heard.Enqueue(await reader.ReadToEndAsync());
    }
}
