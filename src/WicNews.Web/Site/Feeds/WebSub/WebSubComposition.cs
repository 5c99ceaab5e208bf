namespace WicNews.Web.Site.Feeds.WebSub;

/// <summary>Telling a hub what is new, where one is configured.</summary>
internal static class WebSubComposition
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddWebSub(this IServiceCollection services)
    {
        services.AddHttpClient(WebSubSender.Client, client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<WebSubTopics>();
        services.AddSingleton<WebSubSender>();
        services.AddHostedService(provider => provider.GetRequiredService<WebSubSender>());
    }
}
