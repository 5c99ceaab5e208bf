using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Security;

/// <summary>The CMS behind an in-memory server, with a user of each kind and a hasher that counts.</summary>
internal sealed class SecuritySite : IAsyncDisposable
{
    public const string Password = "Boats-under-9-bridges";
    public const string Administrator = "administrator@wicnews.example";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private SecuritySite(WebApplication app, DirectoryInfo folder) => (_app, _folder) = (app, folder);

    public CountingHasher Hasher => (CountingHasher)Get<IPasswordHasher<IUser>>();

    public ShiftableTime Time => (ShiftableTime)Get<TimeProvider>();

    public static Task<SecuritySite> StartAsync(params (string Key, string? Value)[] settings) => StartAsync(_ => { }, settings);

    /// <param name="replace">Puts something else in the place of some of the CMS's services.</param>
    /// <param name="settings">The configuration.</param>
    public static async Task<SecuritySite> StartAsync(Action<IServiceCollection> replace, params (string Key, string? Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("wicnews-security-");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = folder.FullName });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(
        [
            new(DataDirectory.Key, folder.FullName),
            new("Umbraco:CMS:Unattended:UnattendedUserName", "Administrator"),
            new("Umbraco:CMS:Unattended:UnattendedUserEmail", Administrator),
            new("Umbraco:CMS:Unattended:UnattendedUserPassword", Password),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
        ]);
        builder.Services.AddSingleton<TimeProvider>(new ShiftableTime());
        builder.AddWicCms();
        builder.Services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<IUser>>(_ => new CountingHasher()));
        replace(builder.Services);
        var app = builder.Build();
        app.MapWicCms();
        await app.StartAsync();
        return new SecuritySite(app, folder);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Browser NewBrowser(string? address = null) => new(_app.GetTestServer(), address);

    /// <summary>Opens a web socket with the browser's cookies.</summary>
    public Task<WebSocket> ListenAsync(Browser browser, string path, string? origin = null)
    {
        var client = _app.GetTestServer().CreateWebSocketClient();
        client.ConfigureRequest = request => (request.Headers.Cookie, request.Headers.Origin) = (browser.CookieHeader, origin);
        return client.ConnectAsync(new Uri(Browser.Origin + path), CancellationToken.None);
    }

    public async Task<Browser> SignedInAsync(string user = Administrator)
    {
        var browser = NewBrowser();
        await browser.SignInAsync(user, Password);
        return browser;
    }

    /// <summary>Makes a user with the common password, in the groups given.</summary>
    public async Task<IUser> AddUserAsync(string email, params Guid[] groups)
    {
        var users = Get<IUserService>();
        var administrator = users.GetByUsername(Administrator)!;
        var created = await users.CreateAsync(
            administrator.Key,
            new UserCreateModel { Email = email, UserName = email, Name = email.Split('@')[0], UserGroupKeys = groups.ToHashSet() },
            approveUser: true);
        Assert.That(created.Success, Is.True, created.Status + " " + created.Result?.Error?.ErrorMessage);
        var changed = await users.ChangePasswordAsync(
            administrator.Key, new ChangeUserPasswordModel { UserKey = created.Result!.CreatedUser!.Key, NewPassword = Password });
        Assert.That(changed.Success, Is.True, changed.Status + " " + changed.Result?.Error?.ErrorMessage);
        return (await users.GetAsync(created.Result!.CreatedUser!.Key))!;
    }

    public Task<IUser> AddWriterAsync(string email = "writer@wicnews.example") => AddUserAsync(email, Constants.Security.WriterGroupKey);

    /// <summary>What a mail about a forgotten password leads back with.</summary>
    public async Task<string> PasswordTokenAsync(Guid user)
    {
        using var scope = _app.Services.CreateScope();
        var token = await scope.ServiceProvider.GetRequiredService<ICoreBackOfficeUserManager>().GeneratePasswordResetTokenAsync((await Get<IUserService>().GetAsync(user))!);
        return token.Result.ToUrlBase64()!;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
