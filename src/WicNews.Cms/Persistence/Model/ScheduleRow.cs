using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>A moment at which a document is to be published or unpublished, in one culture or ("*") altogether.</summary>
internal sealed class ScheduleRow
{
    public Guid Id { get; set; }

    public int ContentId { get; set; }

    public string Culture { get; set; } = "*";

    public DateTime Date { get; set; }

    public int Action { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ScheduleRow>
    {
        public void Configure(EntityTypeBuilder<ScheduleRow> builder)
        {
            builder.ToTable("Schedule");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasOne<ContentRow>().WithMany().HasForeignKey(row => row.ContentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.Date);
        }
    }
}
