using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Types;

/// <summary>A property of a content type.</summary>
internal sealed class PropertyTypeRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int ContentTypeId { get; set; }
    public int? GroupId { get; set; }
    public int DataTypeId { get; set; }
    public required string Alias { get; set; }
    public required string Name { get; set; }
    public string? Description { get; set; }
    public int SortOrder { get; set; }
    public int Variations { get; set; }
    public bool Mandatory { get; set; }
    public string? MandatoryMessage { get; set; }
    public bool LabelOnTop { get; set; }
    public string? ValidationRegExp { get; set; }
    public string? ValidationRegExpMessage { get; set; }
}

internal sealed class PropertyTypeRowConfiguration : IEntityTypeConfiguration<PropertyTypeRow>
{
    public void Configure(EntityTypeBuilder<PropertyTypeRow> builder)
    {
        builder.ToTable("PropertyType");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => row.ContentTypeId);
        builder.HasIndex(row => row.DataTypeId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(row => row.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PropertyGroupRow>().WithMany().HasForeignKey(row => row.GroupId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<DataTypeRow>().WithMany().HasForeignKey(row => row.DataTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}
