using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WicNews.Cms.Security.Authorisation;

/// <summary>Holds people to the properties that they may write, by whatever way a change comes. The backoffice only hides what may not
/// be edited; a request can be made without it. And what somebody else has changed and not yet published is not published by
/// a person who may not write it.</summary>
internal sealed class PropertyGuard(IBackOfficeSecurityAccessor security, IContentService contents, BlockRights blocks)
    : INotificationHandler<ContentSavingNotification>, INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentSavingNotification notification) =>
        Check(notification.CancelOperation, notification.SavedEntities, (rights, now, before) =>
        {
            if (!rights.MayWriteAll(now) && (before is null || !SameNames(now, before)))
                return "You may not make or rename this kind of document.";
            return Differing(rights, now, value => before?.Properties[value.Alias]?.Values
                .FirstOrDefault(stored => Same(stored, value.Value))?.EditedValue, _ => true) is { } property
                ? $"You may not change '{property}'."
                : null;
        });

    public void Handle(ContentPublishingNotification notification) =>
        Check(notification.CancelOperation, notification.PublishedEntities, (rights, now, before) =>
        {
            if (rights.MayWriteAll(now))
                return null;
            bool IsConcerned(string? culture) => culture is null || notification.IsPublishingCulture(now, culture);
            if (before is not { Published: true } || now.PublishedCultures.Any(culture => IsConcerned(culture) && !before.IsCulturePublished(culture)))
                return "An editor must publish this document for the first time.";
            if (now.PublishedCultures.Any(culture => IsConcerned(culture) && now.GetCultureName(culture) != before.GetPublishName(culture)))
                return "The name has been changed since the document was published. An editor must publish it.";
            return Differing(rights, now, value => before.Properties[value.Alias]?.Values
                .FirstOrDefault(stored => Same(stored, value.Value))?.PublishedValue, IsConcerned) is { } property
                ? $"'{property}' has been changed since the document was published. An editor must publish it."
                : null;
        });

    private void Check(
        Action<EventMessage> cancel, IEnumerable<IContent> entities, Func<PropertyRights, IContent, IContent?, string?> refuse)
    {
        if (PropertyRights.LimitedOf(security) is not { } rights)
            return;
        foreach (var entity in entities)
        {
            if (refuse(rights, entity, entity.HasIdentity ? contents.GetById(entity.Id) : null) is not { } reason)
                continue;
            cancel(new EventMessage("Not permitted", reason, EventMessageType.Error));
            return;
        }
    }

    /// <summary>The name of a property that differs and that may not be written, or of one in a block.</summary>
    private string? Differing(
        PropertyRights rights, IContent content, Func<(string Alias, IPropertyValue Value), object?> before, Func<string?, bool> isConcerned) =>
        content.Properties.SelectMany(
                property => property.Values.Where(value => isConcerned(value.Culture)),
                (property, value) => (property.PropertyType, Now: value.EditedValue, Before: before((property.Alias, value))))
            .Where(changed => !StoredValues.AreSame(changed.Now, changed.Before))
            .Select(changed => rights.MayWrite(changed.PropertyType) ? blocks.Differing(changed.Now, changed.Before, rights) : changed.PropertyType.Name)
            .FirstOrDefault(name => name is not null);

    private static bool Same(IPropertyValue one, IPropertyValue other) =>
        string.Equals(one.Culture, other.Culture, StringComparison.OrdinalIgnoreCase)
        && string.Equals(one.Segment, other.Segment, StringComparison.OrdinalIgnoreCase);

    private static bool SameNames(IContent now, IContent before) =>
        now.Name == before.Name && now.AvailableCultures.All(culture => now.GetCultureName(culture) == before.GetCultureName(culture));
}
