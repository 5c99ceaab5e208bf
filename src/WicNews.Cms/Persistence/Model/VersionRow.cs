using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>One version of a document or media item, with all its values.</summary>
internal sealed class VersionRow
{
    public int Id { get; set; }

    public int ContentId { get; set; }

    public DateTime Date { get; set; }

    public int UserId { get; set; }

    public string? Name { get; set; }

    /// <summary>The version that editors work on.</summary>
    public bool Current { get; set; }

    /// <summary>The version that readers see.</summary>
    public bool Published { get; set; }

    public bool PreventCleanup { get; set; }

    /// <summary>A <see cref="Contents.VersionData"/> as JSON.</summary>
    public string Data { get; set; } = string.Empty;

    internal sealed class Configuration : IEntityTypeConfiguration<VersionRow>
    {
        public void Configure(EntityTypeBuilder<VersionRow> builder)
        {
            builder.ToTable("Version");
            builder.HasKey(row => row.Id);
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(row => row.ContentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => new { row.ContentId, row.Date });
        }
    }
}
