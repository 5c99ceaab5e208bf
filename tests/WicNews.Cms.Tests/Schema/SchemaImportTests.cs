using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Schema;

public sealed class SchemaImportTests
{
    [Test]
    public async Task TheFilesOfTheRepositoryMakeEveryType()
    {
        await using CmsSite site = await CmsSite.StartAsync();

        IContentType article = site.Get<IContentTypeService>().Get("article")!;

        Assert.That(article.CompositionPropertyTypes.Select(property => property.Alias), Does.Contain("headline").And.Contain("embargo"));
    }
}
