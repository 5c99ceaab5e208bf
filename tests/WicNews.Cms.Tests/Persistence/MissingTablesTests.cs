using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WicNews.Cms.Persistence;

namespace WicNews.Cms.Tests.Persistence;

public sealed class MissingTablesTests
{
    // Two first queries at once, as two background services make them right after the start, failed and ended the site.
    [Test]
    public void TheModelIsWholeBeforeAnythingAsksIt()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("wicnews-tables-");
        try
        {
            using Notes context = new(new DbContextOptionsBuilder<Notes>().UseSqlite($"Data Source={Path.Combine(folder.FullName, "notes.sqlite")};Pooling=False").Options);
            MissingTables.Create(context);
            Assert.That(context.Model.FindRuntimeAnnotationValue(RelationalAnnotationNames.RelationalModel), Is.Not.Null);
            Assert.That(context.Set<Note>().Count(), Is.Zero);
        }
        finally
        {
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
