using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>Another address that an editor gave a document.</summary>
internal sealed class DocumentUrlAliasRow
{
    public int Id { get; set; }

    public Guid DocumentKey { get; set; }

    public int? LanguageId { get; set; }

    public string Alias { get; set; } = string.Empty;

    internal sealed class Configuration : IEntityTypeConfiguration<DocumentUrlAliasRow>
    {
        public void Configure(EntityTypeBuilder<DocumentUrlAliasRow> builder)
        {
            builder.ToTable("DocumentUrlAlias");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.DocumentKey);
        }
    }
}
