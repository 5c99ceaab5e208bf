using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>A tag in a group and, where the property varies, in a language.</summary>
internal sealed class TagRow
{
    public int Id { get; set; }

    public string Group { get; set; } = string.Empty;

    public string Text { get; set; } = string.Empty;

    public int? LanguageId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TagRow>
    {
        public void Configure(EntityTypeBuilder<TagRow> builder)
        {
            builder.ToTable("Tag");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => new { row.Group, row.Text, row.LanguageId });
        }
    }
}
