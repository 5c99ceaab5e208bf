using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>A kind of relation between nodes.</summary>
internal sealed class RelationTypeRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string? Name { get; set; }

    public bool IsBidirectional { get; set; }

    public bool IsDependency { get; set; }

    public Guid? ParentObjectType { get; set; }

    public Guid? ChildObjectType { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RelationTypeRow>
    {
        public void Configure(EntityTypeBuilder<RelationTypeRow> builder)
        {
            builder.ToTable("RelationType");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.Key).IsUnique();
            builder.HasIndex(row => row.Alias).IsUnique();
        }
    }
}
