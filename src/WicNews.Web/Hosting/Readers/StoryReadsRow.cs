using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Web.Hosting.Readers;

/// <summary>How often a story was read on a day.</summary>
internal sealed class StoryReadsRow
{
    public Guid Story { get; set; }

    public DateOnly Day { get; set; }

    public int Reads { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<StoryReadsRow>
    {
        public void Configure(EntityTypeBuilder<StoryReadsRow> builder)
        {
            builder.ToTable("StoryReads");
            builder.HasKey(row => new { row.Day, row.Story });
        }
    }
}
