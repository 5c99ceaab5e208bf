using Microsoft.Playwright;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests;

/// <summary>Patience with a busy machine before the first test; closes the shared browser after the last.</summary>
[SetUpFixture]
public sealed class BrowserShutdown
{
    private const int PatienceMilliseconds = 30_000;

    [OneTimeSetUp]
    public void Start() => Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);

    [OneTimeTearDown]
    public Task StopAsync() => BrowserFixture.StopAsync();
}
