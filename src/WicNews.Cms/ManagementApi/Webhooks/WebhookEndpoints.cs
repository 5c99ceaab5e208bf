using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Webhooks;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Webhooks;

/// <summary>Webhooks: whom to tell what, and what came of telling it.</summary>
internal static partial class WebhookEndpoints
{
    private const string Location = "/umbraco/management/api/v1/webhook";

    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        var webhooks = api.MapResource("/webhook", "Webhook", AuthorizationPolicies.TreeAccessWebhooks);
        webhooks.MapGet("/", ListAsync);
        webhooks.MapGet("/{id:guid}", GetAsync);
        webhooks.MapPost("/", CreateAsync);
        webhooks.MapPut("/{id:guid}", UpdateAsync);
        webhooks.MapDelete("/{id:guid}", DeleteAsync);
        webhooks.MapGet("/events", Events);
        webhooks.MapGet("/logs", async (IWebhookLogService logs, int skip = 0, int take = 100) => Present(await logs.Get(skip, take)));
        webhooks.MapGet("/{id:guid}/logs", LogsOfAsync);
        api.MapResource("/item/webhook", "Webhook", AuthorizationPolicies.TreeAccessWebhooks).MapGet("/", ItemsAsync);
    }

    private static async Task<Answer<Paged<WebhookModel>>> ListAsync(IWebhookService webhooks, WebhookEventCollection events, int skip = 0, int take = 100)
    {
        var page = await webhooks.GetAllAsync(skip, take);
        return new Paged<WebhookModel>(page.Total, [.. page.Items.Select(webhook => Present(webhook, events))]);
    }

    private static async Task<Answer<WebhookModel>> GetAsync(Guid id, IWebhookService webhooks, WebhookEventCollection events) =>
        await webhooks.GetAsync(id) is { } webhook ? Present(webhook, events) : Problem.NotFound("Webhook", id);

    private static async Task<Answer> CreateAsync(Body<CreateWebhookModel> body, IWebhookService webhooks, WebhookChecks checks)
    {
        if (checks.Check(body.Value) is { } invalid)
            return invalid;
        var webhook = ToWebhook(body.Value, body.Value.Id ?? Guid.NewGuid());
        if (await webhooks.GetAsync(webhook.Key) is not null)
            return Problem.BadInput("$.id", "The id given is in use already.");
        var attempt = await webhooks.CreateAsync(webhook);
        return attempt.Success ? Answer.Created(Location, attempt.Result.Key) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> UpdateAsync(Guid id, Body<UpdateWebhookModel> body, IWebhookService webhooks, WebhookChecks checks)
    {
        if (await webhooks.GetAsync(id) is null)
            return Problem.NotFound("Webhook", id);
        if (checks.Check(body.Value) is { } invalid)
            return invalid;
        var attempt = await webhooks.UpdateAsync(ToWebhook(body.Value, id));
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(Guid id, IWebhookService webhooks)
    {
        var attempt = await webhooks.DeleteAsync(id);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static Answer<Paged<WebhookEventModel>> Events(WebhookEventCollection events, int skip = 0, int take = 100) =>
        events.Select(known => new WebhookEventModel(known.EventName, known.EventType, known.Alias)).OrderBy(known => known.EventName).ToArray().Page(skip, take);

    private static async Task<Answer<Paged<WebhookLogModel>>> LogsOfAsync(Guid id, IWebhookService webhooks, IWebhookLogService logs, int skip = 0, int take = 100) =>
        await webhooks.GetAsync(id) is null ? Problem.NotFound("Webhook", id) : Present(await logs.Get(id, skip, take));

    private static async Task<Answer<List<WebhookItemModel>>> ItemsAsync(IWebhookService webhooks, Guid[]? id = null) =>
        (await webhooks.GetMultipleAsync(id ?? [])).OfType<IWebhook>().Select(webhook => new WebhookItemModel(
            webhook.Enabled, webhook.Name ?? webhook.Url, string.Join(',', webhook.Events), webhook.Url, string.Join(',', webhook.ContentTypeKeys), webhook.Key, [])).ToList();

    private static Webhook ToWebhook(UpdateWebhookModel model, Guid key) =>
        new(model.Url, model.Enabled, [.. model.ContentTypeKeys.Distinct()], [.. model.Events.Distinct()], new Dictionary<string, string>(model.Headers))
        {
            Key = key,
            Name = model.Name,
            Description = model.Description,
        };

    private static WebhookModel Present(IWebhook webhook, WebhookEventCollection events) => new(
        webhook.Key,
        [.. webhook.Events.Select(alias => events.FirstOrDefault(known => known.Alias == alias) is { } known
            ? new WebhookEventModel(known.EventName, known.EventType, alias)
            : new WebhookEventModel(alias, "Other", alias))],
        webhook.Enabled,
        webhook.Name,
        webhook.Description,
        webhook.Url,
        webhook.ContentTypeKeys,
        webhook.Headers.AsReadOnly());

    private static Answer<Paged<WebhookLogModel>> Present(PagedModel<WebhookLog> page) =>
        new Paged<WebhookLogModel>(page.Total, [.. page.Items.Select(log => new WebhookLogModel(
            log.Key, log.WebhookKey, log.StatusCode, HttpStatus(log.StatusCode), log.IsSuccessStatusCode, log.Date, log.EventAlias, log.Url, log.RetryCount,
            log.RequestHeaders, log.RequestBody ?? string.Empty, log.ResponseHeaders, log.ResponseBody, log.ExceptionOccured))]);

    // Umbraco's log keeps the status as "NotFound (404)".
    private static int? HttpStatus(string status) =>
        StatusNumber().Match(status) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\((\d{3})\)$")]
    private static partial Regex StatusNumber();
}
