using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Webhooks;

/// <summary>What Umbraco's row of a waiting call does not say: when it is to be tried, and whether it has been given up.</summary>
internal sealed class WebhookDeliveryRow
{
    /// <summary>The <see cref="WebhookRequest"/> that this belongs to.</summary>
    public int RequestId { get; set; }

    /// <summary>Stays the same over all tries: by it a receiver knows what it has had already.</summary>
    public Guid Key { get; set; }

    public DateTime Queued { get; set; }

    public DateTime Due { get; set; }

    /// <summary>When it was given up; null while it is still tried.</summary>
    public DateTime? Dead { get; set; }

    /// <summary>Why the last try came to nothing.</summary>
    public string? Reason { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WebhookDeliveryRow>
    {
        public void Configure(EntityTypeBuilder<WebhookDeliveryRow> builder)
        {
            builder.ToTable("WebhookDelivery");
            builder.HasKey(row => row.RequestId);
            builder.Property(row => row.RequestId).ValueGeneratedNever();
            builder.HasIndex(row => row.Key).IsUnique();
            builder.HasIndex(row => new { row.Dead, row.Due });
        }
    }
}
