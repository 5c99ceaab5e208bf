using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>
/// A review that somebody asked for, of one or more of a document's languages; of each language the latest is kept. A document that does not
/// vary has one, of no language. It goes with the document.
/// </summary>
internal sealed class ReviewRow
{
    public Guid Id { get; set; }

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

    public static string[] LanguagesOf(IEnumerable<ReviewRow> reviews) => [.. reviews.SelectMany(review => review.Languages)];

    public string? Note { get; set; }

    public string? DecidedByName { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? Reason { get; set; }

    /// <summary>Whether it is of any of these languages. Without languages, on either side, the whole document is meant.</summary>
    public bool Concerns(IReadOnlyCollection<string> cultures) =>
        cultures.Count == 0 || Languages.Count == 0 || Languages.Intersect(cultures, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>Takes these languages out of it, into a review of their own.</summary>
    /// <returns>The new review; null, and nothing is changed, when no language would be left here.</returns>
    public ReviewRow? Split(IReadOnlyCollection<string> cultures)
    {
        string[] left = cultures.Count == 0 ? [] : [.. Languages.Except(cultures, StringComparer.OrdinalIgnoreCase)];
        if (left.Length == 0)
            return null;
        ReviewRow part = (ReviewRow)MemberwiseClone();
        (part.Id, part.Cultures) = (Guid.NewGuid(), string.Join(',', Languages.Except(left)));
        Cultures = string.Join(',', left);
        return part;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<ReviewRow>
    {
        public void Configure(EntityTypeBuilder<ReviewRow> builder)
        {
            builder.ToTable("Review");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasOne<ContentRow>().WithMany().HasForeignKey(row => row.ContentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.DocumentKey);
            builder.HasIndex(row => row.State);
        }
    }
}
