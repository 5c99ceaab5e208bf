using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Handlers;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;
using WicNews.Cms.PublishedCache;

namespace WicNews.Cms.Hosting.Notifications;

/// <summary>Ties what happened to what must hear of it; Core has the handlers and leaves the tying to the host.</summary>
internal static class NotificationPlumbing
{
    public static IUmbracoBuilder AddNotificationPlumbing(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<IStartupStep, ChangedTypeSnapshots>();
        builder.Services.AddSingleton<RedirectSwitch>();
        builder.Services.AddSingleton<IRedirectTracker, RedirectTracker>();
        return builder.AddContentCaches().AddTypeCaches().AddUserCaches().AddRedirects().AddWarnings();
    }

    private static IUmbracoBuilder AddContentCaches(this IUmbracoBuilder builder) => builder
        .AddNotificationHandler<ContentTreeChangeNotification, ContentTreeChangeDistributedCacheNotificationHandler>()
        .AddNotificationHandler<MediaTreeChangeNotification, MediaTreeChangeDistributedCacheNotificationHandler>()
        .AddNotificationHandler<DomainSavedNotification, DomainSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<DomainDeletedNotification, DomainDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<RelationTypeSavedNotification, RelationTypeSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<RelationTypeDeletedNotification, RelationTypeDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<ContentMovedToRecycleBinNotification, TrashRelations>()
        .AddNotificationHandler<ContentMovedNotification, TrashRelations>()
        .AddNotificationHandler<MediaMovedToRecycleBinNotification, TrashRelations>()
        .AddNotificationHandler<MediaMovedNotification, TrashRelations>()
        .AddNotificationAsyncHandler<ContentCopiedNotification, RelateOnCopyNotificationHandler>();

    private static IUmbracoBuilder AddTypeCaches(this IUmbracoBuilder builder) => builder
        // Snapshots first: the caches are filled from them.
        .AddNotificationHandler<ContentTypeChangedNotification, ChangedTypeSnapshots>()
        .AddNotificationHandler<MediaTypeChangedNotification, ChangedTypeSnapshots>()
        .AddNotificationHandler<ContentTypeChangedNotification, ContentTypeChangedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<MediaTypeChangedNotification, MediaTypeChangedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<DataTypeSavedNotification, DataTypeSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<DataTypeDeletedNotification, DataTypeDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<LanguageSavedNotification, LanguageSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<LanguageDeletedNotification, LanguageDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<LanguageDeletedNotification, RemovedLanguages>()
        .AddNotificationHandler<DictionaryItemSavedNotification, DictionaryItemSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<DictionaryItemDeletedNotification, DictionaryItemDeletedDistributedCacheNotificationHandler>();

    private static IUmbracoBuilder AddUserCaches(this IUmbracoBuilder builder) => builder
        .AddNotificationHandler<UserSavedNotification, UserSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<UserDeletedNotification, UserDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<UserGroupWithUsersSavedNotification, UserGroupWithUsersSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<UserGroupDeletedNotification, UserGroupDeletedDistributedCacheNotificationHandler>()
        .AddNotificationAsyncHandler<UserSavedNotification, AuditNotificationsHandler>()
        .AddNotificationAsyncHandler<UserDeletedNotification, AuditNotificationsHandler>()
        .AddNotificationAsyncHandler<UserGroupWithUsersSavedNotification, AuditNotificationsHandler>()
        .AddNotificationAsyncHandler<AssignedUserGroupPermissionsNotification, AuditNotificationsHandler>();

    private static IUmbracoBuilder AddRedirects(this IUmbracoBuilder builder) => builder
        .AddNotificationHandler<ContentPublishingNotification, RedirectKeeper>()
        .AddNotificationHandler<ContentPublishedNotification, RedirectKeeper>()
        .AddNotificationHandler<ContentMovingNotification, RedirectKeeper>()
        .AddNotificationHandler<ContentMovedNotification, RedirectKeeper>();

    private static IUmbracoBuilder AddWarnings(this IUmbracoBuilder builder) => builder
        .AddNotificationAsyncHandler<ContentTypeSavingNotification, WarnDocumentTypeElementSwitchNotificationHandler>()
        .AddNotificationAsyncHandler<ContentTypeSavedNotification, WarnDocumentTypeElementSwitchNotificationHandler>();
}
