using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>One node refers to another.</summary>
internal sealed class RelationRow
{
    public int Id { get; set; }

    public int ParentId { get; set; }

    public NodeRow Parent { get; set; } = null!;

    public int ChildId { get; set; }

    public NodeRow Child { get; set; } = null!;

    public int RelationTypeId { get; set; }

    public RelationTypeRow RelationType { get; set; } = null!;

    public DateTime CreateDate { get; set; }

    public string? Comment { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RelationRow>
    {
        public void Configure(EntityTypeBuilder<RelationRow> builder)
        {
            builder.ToTable("Relation");
            builder.HasKey(row => row.Id);
            builder.HasOne(row => row.Parent).WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.Child).WithMany().HasForeignKey(row => row.ChildId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(row => row.RelationType).WithMany().HasForeignKey(row => row.RelationTypeId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => new { row.ParentId, row.ChildId, row.RelationTypeId }).IsUnique();
            builder.HasIndex(row => new { row.ChildId, row.RelationTypeId });
        }
    }
}
