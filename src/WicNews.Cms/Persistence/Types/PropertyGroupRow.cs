using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Types;

/// <summary>A tab or group of a content type.</summary>
internal sealed class PropertyGroupRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int ContentTypeId { get; set; }
    public short Type { get; set; }
    public required string Alias { get; set; }
    public string? Name { get; set; }
    public int SortOrder { get; set; }
}

internal sealed class PropertyGroupRowConfiguration : IEntityTypeConfiguration<PropertyGroupRow>
{
    public void Configure(EntityTypeBuilder<PropertyGroupRow> builder)
    {
        builder.ToTable("PropertyGroup");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.ContentTypeId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(row => row.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
