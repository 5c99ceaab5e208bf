using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>
/// What readers may see of one document or media item, complete in one row: written in the transaction that publishes it, gone with the one
/// that unpublishes, trashes or deletes it. Whether an ancestor is unpublished is not said here: ask the publish status.
/// </summary>
internal sealed class PublishedSnapshotRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    /// <summary><c>Constants.ObjectTypes.Document</c> or <c>Media</c>.</summary>
    public Guid ObjectType { get; set; }

    public Guid ContentTypeKey { get; set; }

    public int ContentTypeId { get; set; }

    public int ParentId { get; set; }

    public int Level { get; set; }

    public string Path { get; set; } = string.Empty;

    public int SortOrder { get; set; }

    public int CreatorId { get; set; }

    public int WriterId { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public int VersionId { get; set; }

    /// <summary>A <see cref="Contents.SnapshotData"/> as JSON.</summary>
    public string Data { get; set; } = string.Empty;

    internal sealed class Configuration : IEntityTypeConfiguration<PublishedSnapshotRow>
    {
        public void Configure(EntityTypeBuilder<PublishedSnapshotRow> builder)
        {
            builder.ToTable("PublishedSnapshot");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasOne<NodeRow>().WithOne().HasForeignKey<PublishedSnapshotRow>(row => row.Id).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.Key).IsUnique();
            builder.HasIndex(row => new { row.ObjectType, row.ContentTypeId });
        }
    }
}
