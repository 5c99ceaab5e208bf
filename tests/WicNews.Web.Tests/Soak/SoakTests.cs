using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Soak;

/// <summary>The short form of the benchmarks' <c>soak</c>: the same work by fewer, not timed.</summary>
public sealed class SoakTests
{
    [Test]
    public async Task TenEditorsWorkAtOnceWithoutAnErrorAndEveryWindowHearsOfEveryChange()
    {
        var data = Directory.CreateTempSubdirectory("wicnews-soak-");
        StartFolder.Sample.CopyTo(data);
        try
        {
            using var host = await NewsProcess.StartAsync(data);
            var record = await Newsdesk.WorkAsync(host, editors: 10, TimeSpan.FromSeconds(10));
            foreach (var line in record.Lines())
                TestContext.Out.WriteLine(line);
            Assert.That(record.Errors, Is.Empty);
            Assert.That(record.Actions, Is.GreaterThan(20));
            Assert.That(record.Changes, Is.Not.Empty);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
