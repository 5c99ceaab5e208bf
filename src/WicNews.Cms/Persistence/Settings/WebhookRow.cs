using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>An address to be called when events happen.</summary>
internal sealed class WebhookRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public required string Url { get; set; }
    public bool Enabled { get; set; }
    public List<string> Events { get; set; } = [];
    public List<Guid> ContentTypeKeys { get; set; } = [];

    /// <summary>Header names and values, as JSON.</summary>
    public string Headers { get; set; } = "{}";
}

internal sealed class WebhookRowConfiguration : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("Webhook");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Key).IsUnique();
    }
}

internal sealed class WebhookRequestConfiguration : IEntityTypeConfiguration<Umbraco.Cms.Core.Models.WebhookRequest>
{
    public void Configure(EntityTypeBuilder<Umbraco.Cms.Core.Models.WebhookRequest> builder)
    {
        builder.ToTable("WebhookRequest");
        builder.HasKey(row => row.Id);
    }
}

internal sealed class WebhookLogConfiguration : IEntityTypeConfiguration<Umbraco.Cms.Core.Models.WebhookLog>
{
    public void Configure(EntityTypeBuilder<Umbraco.Cms.Core.Models.WebhookLog> builder)
    {
        builder.ToTable("WebhookLog");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.WebhookKey, row.Date });
        builder.HasIndex(row => row.Date);
    }
}
