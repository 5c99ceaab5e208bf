using Microsoft.EntityFrameworkCore;

namespace WicNews.Web.Hosting.Readers;

/// <summary>What readers leave behind, in the site's database but in tables of its own: the CMS knows nothing of them.</summary>
public sealed class ReadersDbContext(DbContextOptions<ReadersDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfiguration(new StoryReadsRow.Configuration()).ApplyConfiguration(new CommentRow.Configuration());
}
