using System.Diagnostics;
using System.Text.RegularExpressions;
using WicNews.Web.Site;

namespace WicNews.Web.Tests.Support;

/// <summary>The host as a process of its own, so that it can be killed. The data folder outlives it.</summary>
public sealed partial class NewsProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _output;

    private NewsProcess(Process process, Uri address, List<string> output)
    {
        _process = process;
        _output = output;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The memory that it holds now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The headings of errors that it has logged so far.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_output)
                return [.. _output.Where((line, at) => at > 0 && Error().IsMatch(_output[at - 1]))];
        }
    }

    /// <summary>Starts the host and waits until it listens.</summary>
    public static async Task<NewsProcess> StartAsync(DirectoryInfo data)
    {
        var process = Process.Start(Start(data, "--urls", "http://127.0.0.1:0"))!;
        var output = new List<string>();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.Add(line);
            if (Listening().Match(line) is { Success: true } match)
                listening.TrySetResult(new Uri(match.Groups[1].Value));
        }

        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The host ended:\n" + string.Join('\n', output)));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new NewsProcess(process, await listening.Task.WaitAsync(TimeSpan.FromMinutes(2)), output);
    }

    /// <summary>Runs one of the host's own commands to its end.</summary>
    /// <returns>What it wrote.</returns>
    public static async Task<string> RunAsync(DirectoryInfo data, params string[] command)
    {
        using var process = Process.Start(Start(data, command))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"'{string.Join(' ', command)}' ended with {process.ExitCode}: {output}{await errors}");
    }

    public Task<EditorClient> SignInAsync() => EditorClient.SignInAsync(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, Address);

    /// <summary>Ends the process at once, as a power cut would: no handler of it runs.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private static ProcessStartInfo Start(DirectoryInfo data, params string[] arguments) => new("dotnet", [typeof(SiteComposition).Assembly.Location, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.Combine(Repository.Root, "src", "WicNews.Web"),
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["WicNews__DataDirectory"] = data.FullName,
            ["WicNews__DeliveriesPerMinute"] = "600000",
            ["Umbraco__CMS__Unattended__UnattendedUserName"] = "Administrator",
            ["Umbraco__CMS__Unattended__UnattendedUserEmail"] = FirstAdministrator.Email,
            ["Umbraco__CMS__Unattended__UnattendedUserPassword"] = FirstAdministrator.Password,
        },
    };

    [GeneratedRegex(@"^(fail|crit): ")]
    private static partial Regex Error();

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
