using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>An event of security: who did what to which user, and from where. Members are named as on Core's model.</summary>
internal sealed class AuditEntryRow
{
    public int Id { get; set; }
    public int PerformingUserId { get; set; }
    public Guid? PerformingUserKey { get; set; }
    public string? PerformingDetails { get; set; }
    public string? PerformingIp { get; set; }
    public DateTime EventDate { get; set; }
    public int AffectedUserId { get; set; }
    public Guid? AffectedUserKey { get; set; }
    public string? AffectedDetails { get; set; }
    public string? EventType { get; set; }
    public string? EventDetails { get; set; }
}

internal sealed class AuditEntryRowConfiguration : IEntityTypeConfiguration<AuditEntryRow>
{
    public void Configure(EntityTypeBuilder<AuditEntryRow> builder)
    {
        builder.ToTable("AuditEntry");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.EventDate);
    }
}
