using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Calls of webhooks that wait to be made.</summary>
internal sealed class WebhookRequestRepository(AmbientDatabase database) : EfRepository(database), IWebhookRequestRepository
{
    public async Task<WebhookRequest> CreateAsync(WebhookRequest webhookRequest)
    {
        Write.Add(webhookRequest);
        await Database.SaveAsync();
        return webhookRequest;
    }

    public Task DeleteAsync(WebhookRequest webhookRequest) => Write.Set<WebhookRequest>().Where(row => row.Id == webhookRequest.Id).ExecuteDeleteAsync();

    public async Task<IEnumerable<WebhookRequest>> GetAllAsync() => await Read.Set<WebhookRequest>().OrderBy(row => row.Id).ToListAsync();

    public async Task<WebhookRequest> UpdateAsync(WebhookRequest webhookRequest)
    {
        Write.Update(webhookRequest);
        await Database.SaveAsync();
        return webhookRequest;
    }
}
