using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>A document, a blueprint or a media item. Its values are in its versions; media and blueprints never are published.</summary>
internal sealed class ContentRow
{
    public int Id { get; set; }

    public NodeRow Node { get; set; } = null!;

    public int ContentTypeId { get; set; }

    /// <summary>The version that editors work on.</summary>
    public int VersionId { get; set; }

    /// <summary>The version that readers see, or 0.</summary>
    public int PublishedVersionId { get; set; }

    public bool Published { get; set; }

    public bool Edited { get; set; }

    public int WriterId { get; set; }

    public int? PublisherId { get; set; }

    public string? PublishName { get; set; }

    public DateTime? PublishDate { get; set; }

    /// <summary>The path of a media item's file, as URLs have it.</summary>
    public string? MediaPath { get; set; }

    public List<ContentCultureRow> Cultures { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<ContentRow>
    {
        public void Configure(EntityTypeBuilder<ContentRow> builder)
        {
            builder.ToTable("Content");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasOne(row => row.Node).WithOne().HasForeignKey<ContentRow>(row => row.Id).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(row => row.Cultures).WithOne().HasForeignKey(row => row.ContentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.ContentTypeId);
            builder.HasIndex(row => row.MediaPath);
        }
    }
}
