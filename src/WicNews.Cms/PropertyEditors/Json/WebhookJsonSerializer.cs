using Umbraco.Cms.Core.Serialization;

namespace WicNews.Cms.PropertyEditors.Json;

/// <summary>JSON of webhook payloads.</summary>
internal sealed class WebhookJsonSerializer() : ValueJsonSerializer(JsonOptions.Values), IWebhookJsonSerializer;
