using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests;

/// <summary>Closes the shared browser after the last test.</summary>
[SetUpFixture]
public sealed class BrowserShutdown
{
    [OneTimeTearDown]
    public Task StopAsync() => BrowserFixture.StopAsync();
}
