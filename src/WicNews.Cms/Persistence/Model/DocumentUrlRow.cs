using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>A document's part of its address, in a language, as drafted or as published.</summary>
internal sealed class DocumentUrlRow
{
    public int Id { get; set; }

    public Guid DocumentKey { get; set; }

    public int? LanguageId { get; set; }

    public string UrlSegment { get; set; } = string.Empty;

    public bool IsDraft { get; set; }

    public bool IsPrimary { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DocumentUrlRow>
    {
        public void Configure(EntityTypeBuilder<DocumentUrlRow> builder)
        {
            builder.ToTable("DocumentUrl");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.DocumentKey);
        }
    }
}
