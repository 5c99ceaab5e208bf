using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests;

/// <summary>What is left to do when all tests have run.</summary>
[SetUpFixture]
public sealed class EndOfRun
{
    [OneTimeTearDown]
    public Task StopAsync() => PostgreSql.StopAsync();
}
