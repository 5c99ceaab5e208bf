using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence;

/// <summary>The one model over SQLite and PostgreSQL. A row type brings its own <see cref="IEntityTypeConfiguration{TEntity}"/>.</summary>
public sealed class CmsDbContext(DbContextOptions<CmsDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CmsDbContext).Assembly);
        if (Database.IsNpgsql())
        {
            // A branch is a range of paths: that needs the order of bytes, not that of a language.
            modelBuilder.Entity<NodeRow>().Property(row => row.Path).UseCollation("C");
            modelBuilder.Entity<PublishedSnapshotRow>().Property(row => row.Path).UseCollation("C");
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // Umbraco's dates are UTC without always saying so; PostgreSQL insists on the kind, and what is read must say it too.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
