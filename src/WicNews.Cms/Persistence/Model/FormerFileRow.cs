using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>Where a media item's file lay before another took its place.</summary>
internal sealed class FormerFileRow
{
    /// <summary>The path in the media file system.</summary>
    public string Path { get; set; } = string.Empty;

    /// <summary>The media item.</summary>
    public int NodeId { get; set; }

    public NodeRow Node { get; set; } = null!;

    internal sealed class Configuration : IEntityTypeConfiguration<FormerFileRow>
    {
        public void Configure(EntityTypeBuilder<FormerFileRow> builder)
        {
            builder.ToTable("FormerFile");
            builder.HasKey(row => row.Path);
            builder.HasOne(row => row.Node).WithMany().HasForeignKey(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.NodeId);
        }
    }
}
