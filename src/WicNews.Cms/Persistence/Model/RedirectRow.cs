using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>An address that a document had before it was renamed or moved.</summary>
internal sealed class RedirectRow
{
    public Guid Id { get; set; }

    public Guid ContentKey { get; set; }

    public string Url { get; set; } = string.Empty;

    public string? Culture { get; set; }

    public DateTime CreateDate { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RedirectRow>
    {
        public void Configure(EntityTypeBuilder<RedirectRow> builder)
        {
            builder.ToTable("Redirect");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasIndex(row => row.Url);
            builder.HasIndex(row => row.ContentKey);
        }
    }
}
