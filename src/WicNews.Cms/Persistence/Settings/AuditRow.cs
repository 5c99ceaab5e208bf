using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Who did what to which node, and when.</summary>
internal sealed class AuditRow
{
    public int LogId { get; set; }

    /// <summary>The id of the entity that was touched: Core's audit items carry it as their own.</summary>
    public int Id { get; set; }

    public int UserId { get; set; }
    public int AuditType { get; set; }
    public string? EntityType { get; set; }
    public string? Comment { get; set; }
    public string? Parameters { get; set; }
    public DateTime CreateDate { get; set; }
}

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("Audit");
        builder.HasKey(row => row.LogId);
        builder.HasIndex(row => new { row.Id, row.CreateDate });
        builder.HasIndex(row => new { row.UserId, row.CreateDate });
    }
}
