using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Persistence;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class MissingTablesTests(Database database)
{
    private CmsSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await database.StartSiteAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public void AnOlderDatabaseGetsWhatItLacksWithItsIndexesAndKeepsTheRest()
    {
        using CmsDbContext context = _site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        int versions = context.Set<SchemaVersionRow>().Count();
        context.Database.ExecuteSqlRaw("DROP TABLE \"Redirect\"");

        IReadOnlyList<string> made = MissingTables.Make(context);

        Assert.That(made, Is.EqualTo(new[] { "Redirect" }));
        Assert.That(context.Set<RedirectRow>().Count(), Is.Zero);
        Assert.That(Indexes(context), Is.Not.Zero);
        Assert.That(context.Set<SchemaVersionRow>().Count(), Is.EqualTo(versions));
    }

    [Test]
    public void ADatabaseThatHasAllIsLeftAlone()
    {
        using CmsDbContext context = _site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        Assert.That(MissingTables.Make(context), Is.Empty);
    }

    private static int Indexes(CmsDbContext context) => context.Database.IsNpgsql()
        ? context.Database.SqlQueryRaw<int>("SELECT COUNT(*)::int AS \"Value\" FROM pg_indexes WHERE tablename = 'Redirect' AND indexname LIKE 'IX_%'").Single()
        : context.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'index' AND tbl_name = 'Redirect' AND name LIKE 'IX_%'").Single();
}
