using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>A user's wish to hear when something is done to a node.</summary>
internal sealed class NotificationRow
{
    public int UserId { get; set; }
    public int NodeId { get; set; }
    public required string Action { get; set; }
}

internal sealed class NotificationRowConfiguration : IEntityTypeConfiguration<NotificationRow>
{
    public void Configure(EntityTypeBuilder<NotificationRow> builder)
    {
        builder.ToTable("Notification");
        builder.HasKey(row => new { row.UserId, row.NodeId, row.Action });
        builder.HasOne<UserRow>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
