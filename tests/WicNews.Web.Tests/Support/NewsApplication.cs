using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace WicNews.Web.Tests.Support;

/// <summary>
/// The real host with a data folder of its own, which goes when it is disposed. In memory by default; call
/// <c>UseKestrel(0)</c> and <c>StartServer()</c> before the first client for a real port.
/// </summary>
public sealed class NewsApplication(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    public const string AdministratorEmail = FirstAdministrator.Email;
    public const string AdministratorPassword = FirstAdministrator.Password;

    /// <summary>For a site that many tests share: nobody has to sign in anew while they run.</summary>
    public static readonly (string Key, string Value) LongSessions = ("Umbraco:CMS:Global:TimeOut", "08:00:00");

    private DirectoryInfo? _keepIn;

    /// <summary>The folder that holds database, media, index and keys.</summary>
    public DirectoryInfo DataDirectory { get; } = Directory.CreateTempSubdirectory("wicnews-test-");

    /// <summary>What the host begins with; null for an empty folder, as at a first start.</summary>
    public StartFolder? Start { get; init; } = StartFolder.Sample;

    /// <summary>Signs in over HTTP: by default as the first administrator.</summary>
    public Task<EditorClient> SignInAsync(string name = AdministratorEmail, string password = AdministratorPassword) =>
        EditorClient.SignInAsync(Server.CreateHandler(), ClientOptions.BaseAddress, name, password);

    /// <summary>Has the data moved to another, empty folder when the host has stopped.</summary>
    public void KeepDataIn(DirectoryInfo folder) => _keepIn = folder;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Start?.CopyTo(DataDirectory);
        builder.UseEnvironment("Development");
        builder.UseSetting("WicNews:DataDirectory", DataDirectory.FullName);
        builder.UseSetting("Umbraco:CMS:Unattended:UnattendedUserName", "Administrator");
        builder.UseSetting("Umbraco:CMS:Unattended:UnattendedUserEmail", AdministratorEmail);
        builder.UseSetting("Umbraco:CMS:Unattended:UnattendedUserPassword", AdministratorPassword);
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_keepIn is not null)
        {
            await StoppedAsync();
            _keepIn.Delete();
            DataDirectory.MoveTo(_keepIn.FullName);
        }
        else if (DataDirectory.Exists)
        {
            DataDirectory.Delete(recursive: true);
        }
    }

    /// <summary>The host's services are disposed of by the program's own thread, which may take longer than the factory waits.</summary>
    private async Task StoppedAsync()
    {
        var running = Path.Combine(DataDirectory.FullName, "temp", "running");
        for (var tries = 0; Directory.EnumerateFiles(running).Any(); tries++)
        {
            if (tries == 500)
                throw new TimeoutException("The host has not stopped.");
            await Task.Delay(20);
        }
    }
}
