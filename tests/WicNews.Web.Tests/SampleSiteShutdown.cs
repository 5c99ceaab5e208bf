using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests;

/// <summary>Stops the shared site after the last test.</summary>
[SetUpFixture]
public sealed class SampleSiteShutdown
{
    [OneTimeTearDown]
    public Task StopAsync() => SampleSite.StopAsync();
}
