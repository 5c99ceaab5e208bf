using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Webhooks;

/// <summary>Registers what calls webhooks.</summary>
public static class WebhookComposition
{
    public static IUmbracoBuilder AddWebhooks(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WebhookDeliveryStore>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<WebhookCalls>();
        services.AddSingleton<WebhookPauses>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<IWebhookFiringService, WebhookQueue>();
        services.AddHostedService<WebhookSending>();
        services.AddHostedService<WebhookLogCleanup>();
        return builder.AddNotificationAsyncHandler<WebhookDeletedNotification, WebhookTraces>();
    }
}
