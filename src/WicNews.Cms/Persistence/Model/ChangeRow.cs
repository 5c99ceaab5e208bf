using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Model;

/// <summary>The last change of one node. An older change of the same node is replaced, so the table never outgrows the tree.</summary>
internal sealed class ChangeRow
{
    public long Sequence { get; set; }

    public Guid Key { get; set; }

    public Guid ObjectType { get; set; }

    public int Kind { get; set; }

    public DateTime Time { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ChangeRow>
    {
        public void Configure(EntityTypeBuilder<ChangeRow> builder)
        {
            builder.ToTable("Change");
            builder.HasKey(row => row.Sequence);
            builder.HasIndex(row => row.Key);
        }
    }
}
