using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>A host name that leads to a document, in a language.</summary>
internal sealed class DomainRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Name { get; set; } = string.Empty;

    public int? RootContentId { get; set; }

    public int? LanguageId { get; set; }

    public int SortOrder { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DomainRow>
    {
        public void Configure(EntityTypeBuilder<DomainRow> builder)
        {
            builder.ToTable("Domain");
            builder.HasKey(row => row.Id);
            builder.HasIndex(row => row.Name).IsUnique();
            builder.HasOne<NodeRow>().WithMany().HasForeignKey(row => row.RootContentId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
