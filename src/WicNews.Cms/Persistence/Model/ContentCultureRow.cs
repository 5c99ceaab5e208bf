using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>What is true of a document in one language: its names, and whether it is published and changed since.</summary>
internal sealed class ContentCultureRow
{
    public int ContentId { get; set; }

    public string Culture { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public DateTime Date { get; set; }

    public bool Edited { get; set; }

    public bool Published { get; set; }

    public string? PublishName { get; set; }

    public DateTime? PublishDate { get; set; }

    /// <summary>When it was first published, however often it was taken down and published since; null where that was before this was kept.</summary>
    public DateTime? FirstPublishDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ContentCultureRow>
    {
        public void Configure(EntityTypeBuilder<ContentCultureRow> builder)
        {
            builder.ToTable("ContentCulture");
            builder.HasKey(row => new { row.ContentId, row.Culture });
            // Searches by name in languages other than the default one, which the node has.
            builder.HasIndex(row => new { row.Culture, row.Name, row.ContentId });
        }
    }
}
