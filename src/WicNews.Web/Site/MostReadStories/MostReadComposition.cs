namespace WicNews.Web.Site.MostReadStories;

/// <summary>Counting what is read.</summary>
internal static class MostReadComposition
{
    public static void AddMostRead(this IServiceCollection services)
    {
        services.AddSingleton<ReadCounter>();
        services.AddSingleton<ReadKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<ReadKeeper>());
    }
}
