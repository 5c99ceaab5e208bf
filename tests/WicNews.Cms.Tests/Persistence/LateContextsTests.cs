using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.Persistence;

namespace WicNews.Cms.Tests.Persistence;

/// <summary>Contexts that are there when the first is asked for.</summary>
public sealed class LateContextsTests
{
    // Two first queries at once, as two background services make them right after the start, failed and ended the site.
    [Test]
    public void TheModelIsWholeBeforeAnybodyAsksAnything()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("wicnews-contexts-");
        try
        {
            IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new(DataDirectory.Key, folder.FullName)]).Build();
            DatabaseConnection connection = new(configuration, new DataDirectory(configuration, folder.FullName));
            using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
            LateContexts<Notes> contexts = new(connection, services, _ => null);

            using Notes context = contexts.CreateDbContext();

            Assert.That(context.Model.FindRuntimeAnnotationValue(RelationalAnnotationNames.RelationalModel), Is.Not.Null);
            MissingTables.Create(context);
            Assert.That(context.Set<Note>().Count(), Is.Zero);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private sealed class Notes(DbContextOptions<Notes> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Note>();
    }

    private sealed class Note
    {
        public int Id { get; set; }
    }
}
