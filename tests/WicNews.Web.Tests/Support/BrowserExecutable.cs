using System.Diagnostics;

namespace WicNews.Web.Tests.Support;

/// <summary>The Chromium to test with: the one named, the system's, or the one that the build restored from npm.</summary>
internal static class BrowserExecutable
{
    public const string Variable = "WICNEWS_TEST_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    /// <summary>The path of its executable, or null when there is none.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : OfSystem() ?? OfNpm();

    private static string? OfSystem() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static string? OfNpm()
    {
        string folder = Path.Combine(Repository.Root, "tests", "WicNews.Web.Tests", "Browser");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            return null;
        using Process? node = Process.Start(new ProcessStartInfo("node", "find.js") { WorkingDirectory = folder, RedirectStandardOutput = true });
        string? path = node?.StandardOutput.ReadLine();
        node?.WaitForExit();
        return File.Exists(path) ? path : null;
    }
}
