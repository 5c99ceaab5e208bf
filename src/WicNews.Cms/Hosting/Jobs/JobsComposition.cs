using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.Schedules;

namespace WicNews.Cms.Hosting.Jobs;

/// <summary>Registers what runs by the clock.</summary>
internal static class JobsComposition
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<PinnedPublisher>();
        services.AddSingleton<ScheduleHistory>();
        services.AddSingleton<ScheduleBoard>();
        services.AddSingleton<UpcomingSchedules>();
        services.AddSingleton<ScheduleRunner>();
        services.AddHostedService<ScheduledPublishing>();
        services.AddHostedService<VersionCleanup>();
        services.AddHostedService<TemporaryFileCleanup>();
        services.AddHostedService<OperationCleanup>();
        return services;
    }
}
