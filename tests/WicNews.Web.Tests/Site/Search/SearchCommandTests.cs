using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site.Search;

/// <summary>The commands as an administrator calls them, each in a process of its own.</summary>
public sealed class SearchCommandTests
{
    [Test]
    public async Task TheIndexIsVerifiedWhenTheSiteIsStoppedAndNotBefore()
    {
        var data = Directory.CreateTempSubdirectory("wicnews-test-");
        StartFolder.Sample.CopyTo(data);
        try
        {
            using (await NewsProcess.StartAsync(data))
                Assert.That(async () => await NewsProcess.RunAsync(data, "search", "verify"), Throws.InvalidOperationException.With.Message.Contain("The site is running on this data"));

            Assert.That(await NewsProcess.RunAsync(data, "search", "verify"), Does.Contain("the index is sound"));
            Assert.That(Directory.EnumerateFiles(Path.Combine(data.FullName, "temp", "running")), Is.Empty, "the command leaves no mark of a process that was ended");
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
