using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Webhooks;

internal sealed record WebhookEventModel(string EventName, string EventType, string Alias);

internal sealed record WebhookModel(
    Guid Id,
    IReadOnlyList<WebhookEventModel> Events,
    bool Enabled,
    string? Name,
    string? Description,
    string Url,
    IReadOnlyList<Guid> ContentTypeKeys,
    IReadOnlyDictionary<string, string> Headers);

internal sealed record WebhookItemModel(bool Enabled, string Name, string Events, string Url, string Types, Guid Id, IReadOnlyList<Flag> Flags);

internal sealed record WebhookLogModel(
    Guid Key,
    Guid WebhookKey,
    string StatusCode,
    int? HttpStatusCode,
    bool IsSuccessStatusCode,
    DateTime Date,
    string EventAlias,
    string Url,
    int RetryCount,
    string RequestHeaders,
    string RequestBody,
    string ResponseHeaders,
    string ResponseBody,
    bool ExceptionOccured);

/// <summary>What a webhook is saved with, by both ways.</summary>
internal record UpdateWebhookModel(
    IReadOnlyList<string> Events,
    bool Enabled,
    string Url,
    IReadOnlyList<Guid> ContentTypeKeys,
    IReadOnlyDictionary<string, string> Headers,
    string? Name = null,
    string? Description = null);

internal sealed record CreateWebhookModel(
    IReadOnlyList<string> Events,
    bool Enabled,
    string Url,
    IReadOnlyList<Guid> ContentTypeKeys,
    IReadOnlyDictionary<string, string> Headers,
    Guid? Id = null,
    string? Name = null,
    string? Description = null)
    : UpdateWebhookModel(Events, Enabled, Url, ContentTypeKeys, Headers, Name, Description);
