using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>The latest review of one document. It goes with the document.</summary>
internal sealed class ReviewRow
{
    public int ContentId { get; set; }

    public Guid DocumentKey { get; set; }

    public ReviewState State { get; set; }

    /// <summary>An editor or the writer has still to do something.</summary>
    public bool IsOpen => State is ReviewState.Requested or ReviewState.SentBack;

    public Guid RequestedBy { get; set; }

    public required string RequestedByName { get; set; }

    public DateTime RequestedAt { get; set; }

    /// <summary>The languages, comma-separated; empty for a document that does not vary.</summary>
    public required string Cultures { get; set; }

    /// <summary>The same, one by one.</summary>
    public IReadOnlyList<string> Languages => Cultures.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public string? Note { get; set; }

    public string? DecidedByName { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? Reason { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReviewRow>
    {
        public void Configure(EntityTypeBuilder<ReviewRow> builder)
        {
            builder.ToTable("Review");
            builder.HasKey(row => row.ContentId);
            builder.Property(row => row.ContentId).ValueGeneratedNever();
            builder.HasOne<ContentRow>().WithOne().HasForeignKey<ReviewRow>(row => row.ContentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.DocumentKey).IsUnique();
            builder.HasIndex(row => row.State);
        }
    }
}
