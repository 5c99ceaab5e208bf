using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace WicNews.Cms.Tests.Support;

/// <summary>The CMS on a data folder of its own, started, without a server in front.</summary>
public sealed class CmsSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _ownsFolder;

    private CmsSite(WebApplication app, string folder, bool ownsFolder)
    {
        (_app, Folder, _ownsFolder) = (app, folder, ownsFolder);
    }

    public string Folder { get; }

    public IServiceProvider Services => _app.Services;

    public static Task<CmsSite> StartAsync(string? folder = null, params (string Key, string? Value)[] settings) =>
        StartAsync(TimeProvider.System, folder, settings);

    public static Task<CmsSite> StartAsync(TimeProvider time, string? folder = null, params (string Key, string? Value)[] settings) =>
        StartAsync(time, _ => { }, folder, settings);

    /// <param name="services">Adds what the site would.</param>
    public static async Task<CmsSite> StartAsync(TimeProvider time, Action<IServiceCollection> services, string? folder = null, params (string Key, string? Value)[] settings)
    {
        string data = folder ?? Directory.CreateTempSubdirectory("wicnews-cms-").FullName;
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = data });
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection([new(DataDirectory.Key, data), .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))]);
        builder.Services.AddSingleton(time);
        builder.AddWicCms();
        services(builder.Services);
        builder.Services.Replace(ServiceDescriptor.Singleton<IServer, NoServer>());
        WebApplication app = builder.Build();
        CmsSite site = new(app, data, folder is null);
        try
        {
            await app.StartAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_ownsFolder)
        {
            Folders.Remove(Folder);
        }
    }

    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
