using WicNews.Web.Hosting.Readers;
using WicNews.Web.Hosting.Readers.Compiled;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Hosting;

internal sealed class CompiledModelTests
{
    [Test]
    public void TheCompiledModelIsTheKeptOne() => CompiledModel.IsTheKeptOne<ReadersDbContext>(options => new(options), "WicNews.Web/Hosting/Readers/Compiled");

    [Test]
    public void ItSaysWhatTheRowTypesSay() => CompiledModel.SaysWhatTheRowTypesSay<ReadersDbContext>(options => new(options), ReadersDbContextModel.Instance);
}
