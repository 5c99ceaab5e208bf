using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Compiled;
using WicNews.Web.Tests.Support;

namespace WicNews.Cms.Tests.Persistence;

internal sealed class CompiledModelTests
{
    [Test]
    public void TheCompiledModelIsTheKeptOne() => CompiledModel.IsTheKeptOne<CmsDbContext>(options => new(options), "WicNews.Cms/Persistence/Compiled");

    [Test]
    public void ItSaysWhatTheRowTypesSay() => CompiledModel.SaysWhatTheRowTypesSay<CmsDbContext>(options => new(options), CmsDbContextModel.Instance);
}
