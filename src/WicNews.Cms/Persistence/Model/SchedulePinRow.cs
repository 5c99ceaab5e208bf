using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>The version that a schedule will publish: a copy of the draft as it was when it was scheduled.</summary>
internal sealed class SchedulePinRow
{
    public Guid ScheduleId { get; set; }

    public int VersionId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SchedulePinRow>
    {
        public void Configure(EntityTypeBuilder<SchedulePinRow> builder)
        {
            builder.ToTable("SchedulePin");
            builder.HasKey(row => row.ScheduleId);
            builder.Property(row => row.ScheduleId).ValueGeneratedNever();
            builder.HasOne<ScheduleRow>().WithMany().HasForeignKey(row => row.ScheduleId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
