using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>What came of calling webhooks.</summary>
internal sealed class WebhookLogRepository(AmbientDatabase database) : EfRepository(database), IWebhookLogRepository
{
    private IQueryable<WebhookLog> Rows => Read.Set<WebhookLog>();

    public async Task CreateAsync(WebhookLog log)
    {
        Write.Add(log);
        await Database.SaveAsync();
    }

    public Task<PagedModel<WebhookLog>> GetPagedAsync(int skip, int take) => PageAsync(Rows, skip, take);

    public Task<PagedModel<WebhookLog>> GetPagedAsync(Guid webhookKey, int skip, int take) =>
        PageAsync(Rows.Where(row => row.WebhookKey == webhookKey), skip, take);

    public async Task<IEnumerable<WebhookLog>> GetOlderThanDate(DateTime date) => await Rows.Where(row => row.Date < date).ToListAsync();

    public Task DeleteByIds(int[] ids) => Write.Set<WebhookLog>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync();

    private static async Task<PagedModel<WebhookLog>> PageAsync(IQueryable<WebhookLog> rows, int skip, int take) =>
        new(await rows.CountAsync(), await rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Skip(skip).Take(take).ToListAsync());
}
