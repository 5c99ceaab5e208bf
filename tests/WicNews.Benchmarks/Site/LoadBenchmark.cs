using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace WicNews.Benchmarks.Site;

/// <summary>
/// A kept story page beside a bare Kestrel endpoint that answers the same bytes, headers and body, and beside the same page made anew
/// for each request: three processes on one machine, asked in turns by the same client.
/// </summary>
internal static class LoadBenchmark
{
    private const string Story = "/2025/twenty-four-forums-one-theme/";
    private const string Kept = "http://127.0.0.1:5162", Bare = "http://127.0.0.1:5163", Made = "http://127.0.0.1:5164";
    private const int Rounds = 3;

    /// <summary>Under load it takes the runtime twenty seconds to compile what is asked for most once more, and best.</summary>
    private const int WarmUps = 5;

    public static async Task<int> RunAsync()
    {
        if (LoadClient.Find() is not { } client)
        {
            Console.WriteLine("This command needs wrk on the path (apt-get install wrk), or autocannon: npm ci --prefix tests/WicNews.Benchmarks/Site");
            return 1;
        }
        var folder = Directory.CreateTempSubdirectory("wicnews-load-");
        var servers = new List<Process>();
        try
        {
            servers.Add(Serve("site", Kept, folder.CreateSubdirectory("kept").FullName));
            await WaitForAsync(Kept);
            var page = Path.Combine(folder.FullName, "page");
            using (var http = new HttpClient())
                await KeepAsync(http, page);
            servers.Add(Serve("bare", Bare, page));
            servers.Add(Serve("uncached", Made, folder.CreateSubdirectory("made").FullName));
            await WaitForAsync(Bare);
            await WaitForAsync(Made);
            Console.WriteLine($"{client.Name}, {new FileInfo(page).Length} bytes of brotli, {Environment.ProcessorCount} processors");
            await CompareAsync(client);
            return 0;
        }
        finally
        {
            foreach (var server in servers)
                using (server)
                {
                    server.Kill();
                    await server.WaitForExitAsync();
                }
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One of the servers, in its own process, until it is told to stop.</summary>
    public static async Task<int> ServeAsync(string kind, string address, string path)
    {
        await using var app = kind == "bare" ? BareServer(address, path) : await SiteHost.StartAsync(address, path, keepsPages: kind == "site");
        if (kind == "bare")
            await app.StartAsync();
        Console.WriteLine("ready");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static WebApplication BareServer(string address, string path)
    {
        var page = File.ReadAllBytes(path);
        var headers = File.ReadAllLines(path + ".headers").Select(line => line.Split(": ", 2)).Select(parts => KeyValuePair.Create(parts[0], new StringValues(parts[1]))).ToArray();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.Run(context =>
        {
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            return context.Response.Body.WriteAsync(page).AsTask();
        });
        return app;
    }

    private static async Task CompareAsync(LoadClient client)
    {
        var (kept, bare, made) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < WarmUps; round++)
            foreach (var server in (string[])[Kept, Bare, Made])
                await client.RunAsync(server + Story, seconds: 5, varied: server == Made);
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await client.RunAsync(Bare + Story, seconds: 6));
            kept.Add(await client.RunAsync(Kept + Story, seconds: 6));
        }
        // Every connection asks under another hostname, because those who ask for the same page at once share one that is made.
        made.Add(await client.RunAsync(Made + Story, seconds: 6, varied: true));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            bare Kestrel endpoint   {Middle(bare),8:0} requests/s
            kept story page         {Middle(kept),8:0} requests/s, {Middle(kept) / Middle(bare):P0} of the bare endpoint
            story page made anew    {Middle(made),8:0} requests/s
            """));
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static Process Serve(string kind, string address, string path) =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve", kind, address, path]) { RedirectStandardOutput = true })!;

    /// <summary>Writes the page's compressed body into a file, and its headers beside. The server itself adds the date.</summary>
    private static async Task KeepAsync(HttpClient http, string file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Kept + Story);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = (await http.SendAsync(request)).EnsureSuccessStatusCode();
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        await File.WriteAllLinesAsync(file + ".headers", answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Transfer-Encoding"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
    }

    private static async Task WaitForAsync(string address)
    {
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 240; attempt++)
        {
            try
            {
                if ((await http.GetAsync(address + Story)).IsSuccessStatusCode && (address == Bare || (await http.GetStringAsync(address + "/feeds/rss")).Contains("<item>", StringComparison.Ordinal)))
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(500);
        }
        throw new TimeoutException($"Nothing answers at {address}.");
    }
}
