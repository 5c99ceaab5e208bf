using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WicNews.Cms.Tests.Support;

/// <summary>A PostgreSQL server in a folder of its own, on a free port of this machine only.</summary>
internal sealed class TemporaryPostgreSql : IAsyncDisposable
{
    // The server refuses to run as root; then it runs as the user that its package made.
    private const string Unprivileged = "postgres";

    private readonly string _folder;

    private TemporaryPostgreSql(string folder, int port)
    {
        _folder = folder;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username={Unprivileged};Database=postgres";
    }

    public string ConnectionString { get; }

    /// <summary>Starts one, or answers nothing where the programs are missing.</summary>
    public static async Task<TemporaryPostgreSql?> StartAsync()
    {
        if (!IsOnPath("initdb") || !IsOnPath("pg_ctl"))
        {
            return null;
        }

        string folder = Directory.CreateTempSubdirectory("wicnews-postgres-").FullName;
        int port = FreePort();
        if (Environment.IsPrivilegedProcess && await RunAsync("chown", Unprivileged, folder) != 0)
        {
            return null;
        }

        string data = Path.Combine(folder, "data");
        bool isRunning = await AsUserAsync("initdb", "-D", data, "-U", Unprivileged, "-A", "trust", "-E", "UTF8", "--no-sync") == 0
            && await AsUserAsync("pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off", "start") == 0;
        return isRunning ? new TemporaryPostgreSql(folder, port) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await AsUserAsync("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static Task<int> AsUserAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("runuser", ["-u", Unprivileged, "--", program, .. arguments])
        : RunAsync(program, arguments);

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        // The server inherits the output: redirecting it would make this wait for the server's end.
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = "/tmp" })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
