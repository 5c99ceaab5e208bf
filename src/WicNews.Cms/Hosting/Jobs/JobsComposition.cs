using Microsoft.Extensions.DependencyInjection;

namespace WicNews.Cms.Hosting.Jobs;

/// <summary>Registers what runs by the clock.</summary>
internal static class JobsComposition
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddHostedService<ScheduledPublishing>();
        services.AddHostedService<VersionCleanup>();
        return services;
    }
}
