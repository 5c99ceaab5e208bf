using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>One step in a document's reviews. Never rewritten.</summary>
internal sealed class ReviewEventRow
{
    public long Id { get; set; }

    public int ContentId { get; set; }

    public Guid DocumentKey { get; set; }

    public ReviewEventKind Kind { get; set; }

    public Guid UserKey { get; set; }

    public required string UserName { get; set; }

    public DateTime Time { get; set; }

    public required string Cultures { get; set; }

    public string? Text { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReviewEventRow>
    {
        public void Configure(EntityTypeBuilder<ReviewEventRow> builder)
        {
            builder.ToTable("ReviewEvent");
            builder.HasKey(row => row.Id);
            builder.HasOne<ContentRow>().WithMany().HasForeignKey(row => row.ContentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.DocumentKey);
        }
    }
}
