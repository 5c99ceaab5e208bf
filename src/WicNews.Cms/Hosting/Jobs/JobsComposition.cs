using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WicNews.Cms.Schedules;

namespace WicNews.Cms.Hosting.Jobs;

/// <summary>Registers what runs by the clock.</summary>
internal static class JobsComposition
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<PinnedPublisher>();
        services.AddSingleton<EarlierText>();
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

    /// <summary>What hears of Umbraco's notifications.</summary>
    public static IUmbracoBuilder AddScheduleHandlers(this IUmbracoBuilder builder) => builder
        .AddNotificationAsyncHandler<ContentPublishedNotification, DoneAnyhow>()
        .AddNotificationAsyncHandler<ContentUnpublishedNotification, DoneAnyhow>();
}
