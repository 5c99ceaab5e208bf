using System.Diagnostics;
using WicNews.Web.Tests.Backoffice;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Clients;

/// <summary>Umbraco's own MCP server from npm, @umbraco-cms/mcp-dev, works here as at any Umbraco.</summary>
internal sealed class McpToolsTests
{
    private const string Secret = "Tools-that-cross-3-bridges";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task DocumentsMediaAndTypesAreListedReadMadeChangedPublishedAndDeleted()
    {
        var folder = Path.Combine(Repository.Root, "tests", "WicNews.Web.Tests", "Clients");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "@umbraco-cms", "mcp-dev")))
            Assert.Ignore("The package was not restored from npm.");
        await using var site = await RunningSite.StartAsync();
        var user = Guid.NewGuid();
        await site.Editor.DoAsync(HttpMethod.Post, "/user", new
        {
            id = user, kind = "Api", name = "Tools", userName = "tools@wicnews.example", email = "tools@wicnews.example",
            userGroupIds = new[] { new { id = await site.Editor.GroupAsync("admin") } },
        });
        await site.Editor.DoAsync(HttpMethod.Post, $"/user/{user}/client-credentials", new { clientId = "umbraco-back-office-tools", clientSecret = Secret });

        var (exit, said) = await RunAsync(folder, site.Address.ToString().TrimEnd('/'), "umbraco-back-office-tools", Secret);

        Assert.That(exit, Is.Zero, said);
        Assert.That(said.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)), Is.GreaterThan(25), said);
    }

    private static async Task<(int Exit, string Said)> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", ["tools.mjs", .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, string.Join('\n', said));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
