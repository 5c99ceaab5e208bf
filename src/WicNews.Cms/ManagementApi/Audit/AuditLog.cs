using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Audit;

/// <summary>Who did what to a thing, a page at a time.</summary>
internal sealed class AuditLog(IAuditService audit, IUserIdKeyResolver users)
{
    public async Task<Answer<Paged<AuditLogModel>>> OfAsync(
        Guid id, UmbracoObjectTypes type, Direction? direction, DateTimeOffset? since, int skip, int take)
    {
        var page = await Paging.ReadAsync<IAuditItem>(skip, take, async (from, count) =>
        {
            var found = await audit.GetItemsByKeyAsync(id, type, from, count, direction ?? Direction.Descending, since);
            return (found.Items, found.Total);
        });
        var items = new List<AuditLogModel>(page.Items.Count);
        foreach (var item in page.Items)
        {
            var key = await users.TryGetAsync(item.UserId) is { Success: true } user ? user.Result : Constants.Security.SuperUserKey;
            items.Add(new AuditLogModel(new Reference(key), item.CreateDate, item.AuditType, item.Comment, item.Parameters));
        }

        return new Paged<AuditLogModel>(page.Total, items);
    }
}
