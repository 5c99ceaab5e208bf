using System.Diagnostics;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>The HTML of every template obeys the standard.</summary>
public sealed class HtmlValidityTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "WicNews.Web.Tests", "Html");

    [Test]
    public async Task EveryTemplateIsValidHtml()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "html-validate")))
            Assert.Ignore("html-validate was not restored from npm by the build.");
        var pages = Directory.CreateTempSubdirectory("wicnews-html-");
        try
        {
            using var client = new HttpClient();
            foreach (var (site, name, address) in await EveryTemplateAsync())
            {
                using var answer = await client.GetAsync(new Uri(site, address));
                await File.WriteAllTextAsync(Path.Combine(pages.FullName, name + ".html"), await answer.Content.ReadAsStringAsync());
            }
            Assert.That(await ValidateAsync(pages), Is.Empty);
        }
        finally
        {
            pages.Delete(recursive: true);
        }
    }

    [Test]
    public async Task TheValidatorFindsFaults()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "html-validate")))
            Assert.Ignore("html-validate was not restored from npm by the build.");
        var pages = Directory.CreateTempSubdirectory("wicnews-html-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(pages.FullName, "bad.html"), "<!DOCTYPE html><html lang=en><head><title>T</title></head><body><p id=a><div id=a></div></body></html>");
            Assert.That(await ValidateAsync(pages), Is.Not.Empty);
        }
        finally
        {
            pages.Delete(recursive: true);
        }
    }

    private static async Task<IEnumerable<(Uri Site, string Name, string Address)>> EveryTemplateAsync()
    {
        var sample = await SampleSite.StartAsync();
        var (other, states) = await Templates.StatesAsync();
        return Templates.All.Select(template => (sample, template.Name, template.Address)).Concat(states.Select(template => (other, template.Name, template.Address)));
    }

    private static async Task<string> ValidateAsync(DirectoryInfo pages)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["validate.mjs", pages.FullName])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaints = node.StandardError.ReadToEndAsync();
        var faults = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.That(node.ExitCode, Is.Zero, await complaints);
        return faults;
    }
}
