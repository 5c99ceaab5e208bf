using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Who wants to hear of what.</summary>
internal sealed class NotificationsRepository(AmbientDatabase database) : EfRepository(database), INotificationsRepository
{
    private IQueryable<NotificationRow> Rows => Read.Set<NotificationRow>();

    public bool TryCreateNotification(IUser user, IEntity entity, string action, [NotNullWhen(true)] out Notification? notification)
    {
        notification = null;
        if (Rows.Any(row => row.UserId == user.Id && row.NodeId == entity.Id && row.Action == action))
        {
            return false;
        }

        notification = Add(user, entity, [action]).Single();
        return true;
    }

    public IEnumerable<Notification> SetNotifications(IUser user, IEntity entity, string[] actions)
    {
        DeleteNotifications(user, entity);
        return Add(user, entity, actions);
    }

    public int DeleteNotifications(IUser user) => Write.Set<NotificationRow>().Where(row => row.UserId == user.Id).ExecuteDelete();

    public int DeleteNotifications(IEntity entity) => Write.Set<NotificationRow>().Where(row => row.NodeId == entity.Id).ExecuteDelete();

    public int DeleteNotifications(IUser user, IEntity entity) =>
        Write.Set<NotificationRow>().Where(row => row.UserId == user.Id && row.NodeId == entity.Id).ExecuteDelete();

    public IEnumerable<Notification> GetEntityNotifications(IEntity entity) => Found(Rows.Where(row => row.NodeId == entity.Id));

    public IEnumerable<Notification> GetUserNotifications(IUser user) => Found(Rows.Where(row => row.UserId == user.Id));

    public IEnumerable<Notification> GetUsersNotifications(IEnumerable<int> userIds, string? action, IEnumerable<int> nodeIds, Guid objectType)
    {
        int[] users = [.. userIds];
        int[] nodes = [.. nodeIds];
        IQueryable<NotificationRow> rows = Rows.Where(row => users.Length == 0 || users.Contains(row.UserId));
        rows = action is null ? rows : rows.Where(row => row.Action == action);
        rows = nodes.Length == 0 ? rows : rows.Where(row => nodes.Contains(row.NodeId));
        return [.. Found(rows).Where(notification => notification.EntityType == objectType)];
    }

    private List<Notification> Add(IUser user, IEntity entity, string[] actions)
    {
        Write.AddRange(actions.Distinct().Select(action => new NotificationRow { UserId = user.Id, NodeId = entity.Id, Action = action }));
        Database.Save();
        return Found(Rows.Where(row => row.UserId == user.Id && row.NodeId == entity.Id && actions.Contains(row.Action)));
    }

    private List<Notification> Found(IQueryable<NotificationRow> rows) =>
    [
        .. rows.Join(Read.Set<NodeRow>(), row => row.NodeId, node => node.Id, (row, node) => new { row, node.NodeObjectType })
            .OrderBy(pair => pair.row.UserId).ThenBy(pair => pair.row.NodeId).AsEnumerable()
            .Select(pair => new Notification(pair.row.NodeId, pair.row.UserId, pair.row.Action, pair.NodeObjectType)),
    ];
}
