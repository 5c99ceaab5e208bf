using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;
using WicNews.Cms.Webhooks;

namespace WicNews.Cms.ManagementApi.Webhooks;

/// <summary>What Umbraco's API does not have for webhooks: their signing secrets, the calls that were given up, and calling again.</summary>
internal static class WebhookCareEndpoints
{
    private const string Root = "/umbraco/wicnews/api/v1/webhook";

    public static void MapWebhookCare(this IEndpointRouteBuilder routes)
    {
        var webhooks = (RouteGroupBuilder)routes.MapGroup(Root)
            .RequireAuthorization(AuthorizationPolicies.TreeAccessWebhooks)
            .WithTags("Webhook")
            .AddEndpointFilter<RouteGroupBuilder, InputFilter>();
        webhooks.MapGet("/{id:guid}/signing-secret", SecretAsync);
        webhooks.MapPost("/{id:guid}/signing-secret", ChangeSecretAsync);
        webhooks.MapGet("/dead-letter", DeadAsync);
        webhooks.MapPost("/dead-letter/{key:guid}/replay", async (Guid key, WebhookDeliveryStore deliveries) => Found(await deliveries.ReviveAsync(key), key));
        webhooks.MapDelete("/dead-letter/{key:guid}", async (Guid key, WebhookDeliveryStore deliveries) => Found(await deliveries.DiscardAsync(key), key));
        webhooks.MapPost("/log/{key:guid}/replay", ReplayAsync);
    }

    private static async Task<Answer<SigningSecretModel>> SecretAsync(Guid id, IWebhookService webhooks, WebhookSecrets secrets) =>
        await webhooks.GetAsync(id) is null
            ? Problem.NotFound("Webhook", id)
            : new SigningSecretModel(WebhookSignature.Show((await secrets.OfAsync(id))[0]));

    private static async Task<Answer<SigningSecretModel>> ChangeSecretAsync(Guid id, IWebhookService webhooks, WebhookSecrets secrets) =>
        await webhooks.GetAsync(id) is null
            ? Problem.NotFound("Webhook", id)
            : new SigningSecretModel(WebhookSignature.Show(await secrets.ChangeAsync(id)));

    private static async Task<Answer<Paged<DeadLetterModel>>> DeadAsync(WebhookDeliveryStore deliveries, Guid? webhook = null, int skip = 0, int take = 100)
    {
        var page = await deliveries.DeadAsync(webhook, skip, take);
        return new Paged<DeadLetterModel>(page.Total, [.. page.Items.Select(dead => new DeadLetterModel(
            dead.State.Key, dead.Request.WebhookKey, dead.Request.EventAlias, dead.State.Queued, dead.State.Dead!.Value, dead.Request.RetryCount, dead.State.Reason))]);
    }

    private static async Task<Answer> ReplayAsync(Guid key, WebhookDeliveryStore deliveries)
    {
        if (await deliveries.FindLogAsync(key) is not { } log)
            return Problem.NotFound("Delivery", key);
        await deliveries.QueueAgainAsync(log);
        return Answer.Done;
    }

    private static Answer Found(bool found, Guid key) => found ? Answer.Done : Problem.NotFound("Dead letter", key);

    internal sealed record SigningSecretModel(string Secret);

    internal sealed record DeadLetterModel(Guid Key, Guid WebhookKey, string EventAlias, DateTime Queued, DateTime GivenUp, int Tries, string? Reason);
}
