using System.Net;

namespace WicNews.Web.Tests.Support;

public sealed class NewsApplicationTests
{
    [Test]
    public async Task TheHostStartsOnADataFolderOfItsOwn()
    {
        await using var application = new NewsApplication { Start = null };

        using var response = await application.CreateClient().GetAsync("/health/live");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
