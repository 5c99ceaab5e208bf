using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>A text of the site in every language, under a name.</summary>
internal sealed class DictionaryRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public Guid? ParentId { get; set; }
    public required string ItemKey { get; set; }
    public List<DictionaryTranslationRow> Translations { get; set; } = [];
}

/// <summary>The text in one language.</summary>
internal sealed class DictionaryTranslationRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public int DictionaryId { get; set; }
    public int LanguageId { get; set; }
    public string Value { get; set; } = string.Empty;
}

internal sealed class DictionaryRowConfiguration : IEntityTypeConfiguration<DictionaryRow>
{
    public void Configure(EntityTypeBuilder<DictionaryRow> builder)
    {
        builder.ToTable("Dictionary");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => row.ItemKey).IsUnique();
        builder.HasMany(row => row.Translations).WithOne().HasForeignKey(row => row.DictionaryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DictionaryTranslationRowConfiguration : IEntityTypeConfiguration<DictionaryTranslationRow>
{
    public void Configure(EntityTypeBuilder<DictionaryTranslationRow> builder)
    {
        builder.ToTable("DictionaryTranslation");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.DictionaryId, row.LanguageId }).IsUnique();
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(row => row.LanguageId).OnDelete(DeleteBehavior.Cascade);
    }
}
