using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>What somebody says of a document, to those who work on it; readers never see it.</summary>
internal sealed class CommentRow
{
    public Guid Id { get; set; }

    public int ContentId { get; set; }

    public Guid DocumentKey { get; set; }

    public Guid UserKey { get; set; }

    public required string UserName { get; set; }

    public DateTime Time { get; set; }

    public required string Text { get; set; }

    /// <summary>The alias of the property that it is about, if it is about one.</summary>
    public string? Field { get; set; }

    public string? ResolvedByName { get; set; }

    public DateTime? ResolvedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CommentRow>
    {
        public void Configure(EntityTypeBuilder<CommentRow> builder)
        {
            // Named apart from the comments of readers.
            builder.ToTable("EditorComment");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasOne<ContentRow>().WithMany().HasForeignKey(row => row.ContentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.DocumentKey);
        }
    }
}
