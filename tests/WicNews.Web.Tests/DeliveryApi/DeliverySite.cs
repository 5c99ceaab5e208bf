using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WicNews.Cms;
using WicNews.Cms.DeliveryApi;

namespace WicNews.Web.Tests.DeliveryApi;

/// <summary>The CMS with its APIs on a data folder of its own, answering in memory. No news here: only what the API itself does.</summary>
public sealed class DeliverySite : IAsyncDisposable
{
    public const string ApiKey = "a-key-of-some-length";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private DeliverySite(WebApplication app, DirectoryInfo folder) => (_app, _folder) = (app, folder);

    public static async Task<DeliverySite> StartAsync(params (string Key, string? Value)[] settings)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("wicnews-delivery-");
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = folder.FullName });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        (string Key, string? Value)[] all =
        [
            .. settings,
            ("WicNews:DataDirectory", folder.FullName),
            ("WicNews:DeliveriesPerMinute", "60000"),
            ("Umbraco:CMS:DeliveryApi:Enabled", "true"),
            ("Umbraco:CMS:DeliveryApi:ApiKey", ApiKey),
            ("Umbraco:CMS:DeliveryApi:Media:Enabled", "true"),
            ("Umbraco:CMS:DeliveryApi:DisallowedContentTypeAliases:0", SampleTree.Memo),
        ];
        builder.Configuration.AddInMemoryCollection(all.DistinctBy(setting => setting.Key).Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.AddWicCms();
        WebApplication app = builder.Build();
        app.MapDeliveryApi();
        await app.StartAsync();
        return new DeliverySite(app, folder);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public HttpClient CreateClient() => _app.GetTestClient();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
