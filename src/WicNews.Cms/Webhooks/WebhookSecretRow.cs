using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Webhooks;

/// <summary>The secret that a webhook's calls are signed with, encrypted by the site's key ring.</summary>
internal sealed class WebhookSecretRow
{
    public Guid WebhookKey { get; set; }

    public required string Secret { get; set; }

    /// <summary>The secret before the last change, valid beside the new one until <see cref="PreviousUntil"/>.</summary>
    public string? Previous { get; set; }

    public DateTime? PreviousUntil { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WebhookSecretRow>
    {
        public void Configure(EntityTypeBuilder<WebhookSecretRow> builder)
        {
            builder.ToTable("WebhookSecret");
            builder.HasKey(row => row.WebhookKey);
        }
    }
}
