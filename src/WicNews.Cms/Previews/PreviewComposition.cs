using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security.Authorization;

namespace WicNews.Cms.Previews;

/// <summary>Previews of drafts: who may see them, and the window that follows along.</summary>
public static class PreviewComposition
{
    public static IUmbracoBuilder AddPreviews(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<ReadableDraft>();
        builder.Services.AddSingleton<OpenPreviews>();
        builder.Services.AddHostedService<PreviewWatch>();
        builder.Services.AddSingleton(provider => new PreviewAccess(
            provider.GetRequiredService<IAuthorizationService>(), provider.GetRequiredService<IAuthorizationHelper>(), provider.GetRequiredService<ReadableDraft>()));
        return builder.AddNotificationAsyncHandler<ContentSavedNotification, PreviewRefresh>();
    }

    public static IEndpointRouteBuilder MapPreviews(this IEndpointRouteBuilder app)
    {
        app.MapHub<PreviewHub>(PreviewHub.Path, hub => hub.CloseOnAuthenticationExpiration = true);
        return app;
    }
}
