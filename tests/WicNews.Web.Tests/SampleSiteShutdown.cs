using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests;

/// <summary>Stops the shared sites after the last test.</summary>
[SetUpFixture]
public sealed class SampleSiteShutdown
{
    [OneTimeTearDown]
    public Task StopAsync() => Task.WhenAll(SampleSite.StopAsync(), StatesSite.StopAsync());
}
