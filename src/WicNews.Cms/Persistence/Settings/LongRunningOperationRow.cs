using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Work that goes on behind a request, such as publishing a branch.</summary>
internal sealed class LongRunningOperationRow
{
    public Guid Id { get; set; }
    public required string Type { get; set; }
    public int Status { get; set; }
    public string? Result { get; set; }
    public DateTime UpdateDate { get; set; }
    public DateTime ExpirationDate { get; set; }
}

internal sealed class LongRunningOperationRowConfiguration : IEntityTypeConfiguration<LongRunningOperationRow>
{
    public void Configure(EntityTypeBuilder<LongRunningOperationRow> builder)
    {
        builder.ToTable("LongRunningOperation");
        builder.HasKey(row => row.Id);
    }
}
