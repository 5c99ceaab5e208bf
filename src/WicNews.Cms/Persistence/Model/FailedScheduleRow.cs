using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>What was to happen to a document at a time and did not, until somebody has seen to it.</summary>
internal sealed class FailedScheduleRow
{
    /// <summary>The id that the schedule had.</summary>
    public Guid Id { get; set; }

    public int ContentId { get; set; }

    public string Culture { get; set; } = "*";

    public DateTime Date { get; set; }

    public int Action { get; set; }

    /// <summary>Why, for whoever looks after the document.</summary>
    public string Reason { get; set; } = string.Empty;

    internal sealed class Configuration : IEntityTypeConfiguration<FailedScheduleRow>
    {
        public void Configure(EntityTypeBuilder<FailedScheduleRow> builder)
        {
            builder.ToTable("FailedSchedule");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasOne<ContentRow>().WithMany().HasForeignKey(row => row.ContentId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
