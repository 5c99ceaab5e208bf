using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Webhooks;

/// <summary>A call that waits, or that was given up.</summary>
internal sealed record WebhookDelivery(WebhookRequest Request, WebhookDeliveryRow State);
