using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>A node carries a tag in one of its properties.</summary>
internal sealed class TagAssignmentRow
{
    public int NodeId { get; set; }

    public NodeRow Node { get; set; } = null!;

    public int TagId { get; set; }

    public TagRow Tag { get; set; } = null!;

    public int PropertyTypeId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TagAssignmentRow>
    {
        public void Configure(EntityTypeBuilder<TagAssignmentRow> builder)
        {
            builder.ToTable("TagAssignment");
            builder.HasKey(row => new { row.NodeId, row.PropertyTypeId, row.TagId });
            builder.HasOne(row => row.Node).WithMany().HasForeignKey(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Tag).WithMany().HasForeignKey(row => row.TagId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
