using WicNews.Cms.ManagementApi.Operations;

namespace WicNews.Cms.Tests.ManagementApi;

public sealed class KnownOperationsTests
{
    private static readonly KnownOperations Known = KnownOperations.Load();

    [Test]
    public void AllOperationsOfTheContractAreKnown() => Assert.That(Known.All, Has.Count.EqualTo(513));

    [TestCase("GET", "/v1/document/urls", ExpectedResult = "/v1/document/urls")]
    [TestCase("GET", "/v1/document/anything", ExpectedResult = "/v1/document/{id}")]
    [TestCase("get", "/v1/DOCUMENT/anything/domains", ExpectedResult = "/v1/document/{id}/domains")]
    [TestCase("PUT", "/v1.1/document/anything/validate", ExpectedResult = "/v1.1/document/{id}/validate")]
    [TestCase("PATCH", "/v1/document/anything", ExpectedResult = null)]
    [TestCase("GET", "/v1/nothing", ExpectedResult = null)]
    [TestCase("GET", "/", ExpectedResult = null)]
    public string? AnOperationIsFoundByMethodAndPathWithLiteralsFirst(string method, string path) => Known.Find(method, path)?.Path;
}
