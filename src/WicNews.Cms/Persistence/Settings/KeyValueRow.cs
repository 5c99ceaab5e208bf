using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>A value that the system keeps under a name.</summary>
internal sealed class KeyValueRow
{
    public required string Identifier { get; set; }
    public string? Value { get; set; }
    public DateTime UpdateDate { get; set; }
}

internal sealed class KeyValueRowConfiguration : IEntityTypeConfiguration<KeyValueRow>
{
    public void Configure(EntityTypeBuilder<KeyValueRow> builder)
    {
        builder.ToTable("KeyValue");
        builder.HasKey(row => row.Identifier);
    }
}
