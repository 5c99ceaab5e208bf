using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>A language that content can be written in.</summary>
internal sealed class LanguageRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public required string IsoCode { get; set; }
    public required string CultureName { get; set; }
    public bool IsDefault { get; set; }
    public bool IsMandatory { get; set; }
    public int? FallbackId { get; set; }
}

internal sealed class LanguageRowConfiguration : IEntityTypeConfiguration<LanguageRow>
{
    public void Configure(EntityTypeBuilder<LanguageRow> builder)
    {
        builder.ToTable("Language");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.IsoCode).IsUnique();
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(row => row.FallbackId).OnDelete(DeleteBehavior.SetNull);
    }
}
