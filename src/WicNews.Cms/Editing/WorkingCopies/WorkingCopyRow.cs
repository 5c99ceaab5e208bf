using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Editing.WorkingCopies;

/// <summary>Text that is in no saved version, kept for the one who typed it.</summary>
internal sealed class WorkingCopyRow
{
    public Guid Id { get; set; }

    public Guid UserKey { get; set; }

    public required string Place { get; set; }

    public WorkingCopyKind Kind { get; set; }

    public required string Title { get; set; }

    /// <summary>The entity tag of the saved version that the text began from.</summary>
    public string? BaseVersion { get; set; }

    public string? ReplacedBy { get; set; }

    public DateTime SavedAt { get; set; }

    public required string Data { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WorkingCopyRow>
    {
        public void Configure(EntityTypeBuilder<WorkingCopyRow> builder)
        {
            builder.ToTable("WorkingCopy");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasOne<UserRow>().WithMany().HasPrincipalKey(row => row.Key).HasForeignKey(row => row.UserKey).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => new { row.UserKey, row.Place });
            builder.HasIndex(row => row.SavedAt);
        }
    }
}
