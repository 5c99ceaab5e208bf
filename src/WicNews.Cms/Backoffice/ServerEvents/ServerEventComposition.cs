using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;
using static Umbraco.Cms.Core.Constants.ServerEvents;

namespace WicNews.Cms.Backoffice.ServerEvents;

/// <summary>Server events: which changes are told to open backoffice windows, as Umbraco 18 names them.</summary>
public static class ServerEventComposition
{
    public static IUmbracoBuilder AddServerEvents(this IUmbracoBuilder builder)
    {
        // Nothing is sent to the server but SignalR's own frames: small messages are enough.
        builder.Services.AddSignalR(signalR => signalR.MaximumReceiveMessageSize = 4096);
        builder.Services.AddUnique<IServerEventRouter, ServerEventRouter>();
        builder.Services.AddSingleton<OpenWindows>();
        builder.Services.AddHostedService<WindowWatch>();
        return builder.RelayContent().RelayTypes().RelaySettings();
    }

    public static IEndpointRouteBuilder MapServerEvents(this IEndpointRouteBuilder app)
    {
        app.MapHub<ServerEventHub>(ServerEventHub.Path, hub => hub.CloseOnAuthenticationExpiration = true);
        return app;
    }

    private static IUmbracoBuilder RelayContent(this IUmbracoBuilder builder) => builder
        .Relay<ContentSavedNotification>(saved => Saved(EventSource.Document, saved.SavedEntities))
        .Relay<ContentPublishedNotification>(published => Updated(EventSource.Document, published.PublishedEntities))
        .Relay<ContentUnpublishedNotification>(withdrawn => Updated(EventSource.Document, withdrawn.UnpublishedEntities))
        .Relay<ContentMovedNotification>(moved => Updated(EventSource.Document, moved.MoveInfoCollection.Select(move => move.Entity)))
        .Relay<ContentMovedToRecycleBinNotification>(moved => Trashed(EventSource.Document, moved.MoveInfoCollection.Select(move => move.Entity)))
        .Relay<ContentDeletedNotification>(deleted => Deleted(EventSource.Document, deleted.DeletedEntities))
        .Relay<ContentSavedBlueprintNotification>(saved => Saved(EventSource.DocumentBlueprint, [saved.SavedBlueprint]))
        .Relay<ContentDeletedBlueprintNotification>(deleted => Deleted(EventSource.DocumentBlueprint, deleted.DeletedBlueprints))
        .Relay<MediaSavedNotification>(saved => Saved(EventSource.Media, saved.SavedEntities))
        .Relay<MediaMovedNotification>(moved => Updated(EventSource.Media, moved.MoveInfoCollection.Select(move => move.Entity)))
        .Relay<MediaMovedToRecycleBinNotification>(moved => Trashed(EventSource.Media, moved.MoveInfoCollection.Select(move => move.Entity)))
        .Relay<MediaDeletedNotification>(deleted => Deleted(EventSource.Media, deleted.DeletedEntities));

    // Types that were changed are told of with those that changed along with them.
    private static IUmbracoBuilder RelayTypes(this IUmbracoBuilder builder) => builder
        .Relay<ContentTypeSavedNotification>(saved => Saved(EventSource.DocumentType, saved.SavedEntities.Where(IsNew)))
        .Relay<ContentTypeChangedNotification>(changed => Changed(EventSource.DocumentType, changed.Changes))
        .Relay<ContentTypeDeletedNotification>(deleted => Deleted(EventSource.DocumentType, deleted.DeletedEntities))
        .Relay<MediaTypeSavedNotification>(saved => Saved(EventSource.MediaType, saved.SavedEntities.Where(IsNew)))
        .Relay<MediaTypeChangedNotification>(changed => Changed(EventSource.MediaType, changed.Changes))
        .Relay<MediaTypeDeletedNotification>(deleted => Deleted(EventSource.MediaType, deleted.DeletedEntities))
        .Relay<DataTypeSavedNotification>(saved => Saved(EventSource.DataType, saved.SavedEntities))
        .Relay<DataTypeDeletedNotification>(deleted => Deleted(EventSource.DataType, deleted.DeletedEntities));

    private static IUmbracoBuilder RelaySettings(this IUmbracoBuilder builder) => builder
        .Relay<LanguageSavedNotification>(saved => Saved(EventSource.Language, saved.SavedEntities))
        .Relay<LanguageDeletedNotification>(deleted => Deleted(EventSource.Language, deleted.DeletedEntities))
        .Relay<DictionaryItemSavedNotification>(saved => Saved(EventSource.DictionaryItem, saved.SavedEntities))
        .Relay<DictionaryItemDeletedNotification>(deleted => Deleted(EventSource.DictionaryItem, deleted.DeletedEntities))
        .Relay<DomainSavedNotification>(saved => Saved(EventSource.Domain, saved.SavedEntities))
        .Relay<DomainDeletedNotification>(deleted => Deleted(EventSource.Domain, deleted.DeletedEntities))
        .Relay<RelationSavedNotification>(saved => Saved(EventSource.Relation, saved.SavedEntities))
        .Relay<RelationDeletedNotification>(deleted => Deleted(EventSource.Relation, deleted.DeletedEntities))
        .Relay<RelationTypeSavedNotification>(saved => Saved(EventSource.RelationType, saved.SavedEntities))
        .Relay<RelationTypeDeletedNotification>(deleted => Deleted(EventSource.RelationType, deleted.DeletedEntities))
        .Relay<UserSavedNotification>(saved => [.. Updated(EventSource.CurrentUser, saved.SavedEntities), .. Saved(EventSource.User, saved.SavedEntities)])
        .Relay<UserDeletedNotification>(deleted => Deleted(EventSource.User, deleted.DeletedEntities))
        .Relay<UserGroupSavedNotification>(saved => Saved(EventSource.UserGroup, saved.SavedEntities))
        .Relay<UserGroupDeletedNotification>(deleted => Deleted(EventSource.UserGroup, deleted.DeletedEntities))
        .Relay<WebhookSavedNotification>(saved => Saved(EventSource.Webhook, saved.SavedEntities))
        .Relay<WebhookDeletedNotification>(deleted => Deleted(EventSource.Webhook, deleted.DeletedEntities));

    private static IUmbracoBuilder Relay<TNotification>(this IUmbracoBuilder builder, Func<TNotification, IEnumerable<ServerEvent>> events)
        where TNotification : INotification
    {
        builder.Services.AddSingleton(new ServerEventRule<TNotification>(events));
        return builder.AddNotificationAsyncHandler<TNotification, ServerEventRelay<TNotification>>();
    }

    private static IEnumerable<ServerEvent> Saved(string source, IEnumerable<IEntity> entities) =>
        entities.Select(entity => Event(source, IsNew(entity) ? EventType.Created : EventType.Updated, entity));

    private static IEnumerable<ServerEvent> Updated(string source, IEnumerable<IEntity> entities) => entities.Select(entity => Event(source, EventType.Updated, entity));

    // A type that was made, or is gone, is told of as such.
    private static IEnumerable<ServerEvent> Changed<T>(string source, IEnumerable<ContentTypeChange<T>> changes)
        where T : class, IContentTypeComposition => Updated(source, changes
            .Where(change => !change.ChangeTypes.HasFlag(ContentTypeChangeTypes.Create) && !change.ChangeTypes.HasFlag(ContentTypeChangeTypes.Remove))
            .Select(change => change.Item));

    private static IEnumerable<ServerEvent> Trashed(string source, IEnumerable<IEntity> entities) => entities.Select(entity => Event(source, EventType.Trashed, entity));

    private static IEnumerable<ServerEvent> Deleted(string source, IEnumerable<IEntity> entities) => entities.Select(entity => Event(source, EventType.Deleted, entity));

    private static ServerEvent Event(string source, string type, IEntity entity) => new() { EventSource = source, EventType = type, Key = entity.Key };

    private static bool IsNew(IEntity entity) => entity is IRememberBeingDirty remembers && remembers.WasPropertyDirty(nameof(IEntity.Id));
}
