using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>The real host on a port of its own, with an empty 2025 in it.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly NewsApplication _application;
    private EditorClient _editor = null!;

    private RunningSite((string Key, string Value)[] settings) =>
        _application = new NewsApplication([("WicNews:SampleContent", "false"), .. settings]) { Start = StartFolder.Empty };

    public Uri Address { get; private set; } = null!;

    public Guid Edition { get; private set; }

    public Guid Article { get; private set; }

    public EditorClient Editor => _editor;

    public static async Task<RunningSite> StartAsync(params (string Key, string Value)[] settings)
    {
        RunningSite site = new(settings);
        site._application.UseKestrel(0);
        site._application.StartServer();
        string bound = site._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        // Browsers keep Secure cookies over http for localhost by name.
        site.Address = new UriBuilder(bound) { Host = "localhost" }.Uri;
        site._editor = await site.SignInAsync(NewsApplication.AdministratorEmail, NewsApplication.AdministratorPassword);
        await site.LayOutAsync();
        return site;
    }

    public Task<EditorClient> SignInAsync(string email, string password) =>
        EditorClient.SignInAsync(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, Address, email, password);

    /// <summary>The state of a document in one language, as the tree shows it; null when it is not there.</summary>
    public async Task<string?> StateAsync(string name, string culture)
    {
        var children = await _editor.GetAsync($"/tree/document/children?parentId={Edition}&skip=0&take=50");
        return children["items"]!.AsArray()
            .SelectMany(item => item!["variants"]!.AsArray())
            .FirstOrDefault(variant => variant!["name"]?.GetValue<string>() == name && variant["culture"]?.GetValue<string>() == culture)?["state"]?.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        _editor?.Dispose();
        await _application.DisposeAsync();
    }

    private async Task LayOutAsync()
    {
        const string english = "en-US";
        Article = await _editor.DocumentTypeAsync("article");
        Guid home = await _editor.CreateDocumentAsync(
            await _editor.DocumentTypeAsync("home"), null, [(english, "WicNews"), ("zh-CN", "乌镇峰会报道")], [new("siteName", "WicNews", english)]);
        await _editor.PublishAsync(home, english, "zh-CN");
        Edition = await _editor.CreateDocumentAsync(
            await _editor.DocumentTypeAsync("summitEdition"), home, [(english, "2025"), ("zh-CN", "2025年")],
            [new("year", 2025), new("theme", "A theme", english), new("theme", "主题", "zh-CN")]);
        await _editor.PublishAsync(Edition, english, "zh-CN");
    }
}
