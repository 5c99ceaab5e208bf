using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace WicNews.Benchmarks.Site;

/// <summary>A program that asks for an address as fast as it is answered: wrk, or autocannon where wrk is not to be had.</summary>
internal sealed record LoadClient(string Name, string Program, string? Script)
{
    private const int Connections = 32;

    public static LoadClient? Find()
    {
        var wrk = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "wrk")).FirstOrDefault(File.Exists);
        if (wrk is not null)
            return new LoadClient("wrk", wrk, null);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "Site", "load.mjs") is var script && Directory.Exists(Path.Combine(folder.FullName, "Site", "node_modules", "autocannon")))
                return new LoadClient("autocannon", "node", script);
        return null;
    }

    /// <summary>Asks for an address with 32 connections.</summary>
    /// <param name="address">What is asked for, as browsers ask: compressed.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="varied">Asks under many hostnames, each of which has pages of its own.</param>
    /// <returns>Answers a second; throws when any was an error.</returns>
    public Task<double> RunAsync(string address, int seconds, bool varied = false) => Script is null ? WrkAsync(address, seconds, varied) : AutocannonAsync(address, seconds, varied);

    private async Task<double> WrkAsync(string address, int seconds, bool varied)
    {
        var lua = Path.GetTempFileName();
        await File.WriteAllTextAsync(lua, $$"""
            local n = 1
            request = function()
              n = n % 500 + 1
              return wrk.format("GET", wrk.path, { ["Accept-Encoding"] = "br", ["Host"] = "host" .. n .. ".example" })
            end
            """);
        var output = varied
            ? await ReadAsync(["-t1", $"-c{Connections}", $"-d{seconds}s", "-s", lua, address])
            : await ReadAsync(["-t1", $"-c{Connections}", $"-d{seconds}s", "-H", "Accept-Encoding: br", address]);
        File.Delete(lua);
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException(output);
        var line = output.Split('\n').First(line => line.StartsWith("Requests/sec:", StringComparison.Ordinal));
        return double.Parse(line.AsSpan(13).Trim(), CultureInfo.InvariantCulture);
    }

    private async Task<double> AutocannonAsync(string address, int seconds, bool varied)
    {
        string[] arguments = [Script!, address, $"{Connections}", $"{seconds}"];
        var output = await ReadAsync(varied ? [.. arguments, "hosts"] : arguments);
        var report = JsonNode.Parse(output)!;
        if ((long)report["non2xx"]! > 0 || (long)report["errors"]! > 0)
            throw new InvalidOperationException(output);
        return (double)report["requests"]!["average"]!;
    }

    private async Task<string> ReadAsync(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = Script is not null })!;
        return await process.StandardOutput.ReadToEndAsync();
    }
}
