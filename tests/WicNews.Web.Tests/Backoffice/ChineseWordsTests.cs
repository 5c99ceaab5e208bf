using System.Diagnostics;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>An editor who works in Chinese finds Chinese on every screen that is served: Umbraco's own lacks two words of three.</summary>
internal sealed class ChineseWordsTests
{
    [Test]
    public async Task EveryWordOfTheScreensThatAreServedIsThereInChinese()
    {
        var client = Path.Combine(Repository.Root, "src", "WicNews.Cms", "Backoffice", "Client");
        var folder = Directory.CreateTempSubdirectory("wicnews-chinese");
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tests", "WicNews.Web.Tests", "Backoffice", "chinese.mjs"), client, folder.FullName])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var complaints = node.StandardError.ReadToEndAsync();
            var lines = (await node.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await node.WaitForExitAsync();

            Assert.That(node.ExitCode, Is.Zero, await complaints);
            Assert.That(lines[..^1], Is.Empty);
            Assert.That(int.Parse(lines[^1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThan(1000), "our words were read");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
