using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Webhooks. Core asks for them at every notification, so they are kept in memory.</summary>
internal sealed class WebhookRepository(AmbientDatabase database, EntitySetCache<WebhookRepository.WebhookSet> cache) : EfRepository(database), IWebhookRepository
{
    private IReadOnlyList<WebhookRow> All => cache.Get(() => new WebhookSet([.. Read.Set<WebhookRow>().OrderBy(row => row.Id)])).All;

    public Task<PagedModel<IWebhook>> GetAllAsync(int skip, int take) => Task.FromResult(Page(All, skip, take));

    public Task<IWebhook?> GetAsync(Guid key) => Task.FromResult<IWebhook?>(All.FirstOrDefault(hook => hook.Key == key) is { } row ? Create(row) : null);

    public Task<PagedModel<IWebhook>> GetByIdsAsync(IEnumerable<Guid> keys)
    {
        HashSet<Guid> wanted = [.. keys];
        return Task.FromResult(Page([.. All.Where(hook => wanted.Contains(hook.Key))]));
    }

    public Task<PagedModel<IWebhook>> GetByAliasAsync(string alias) => Task.FromResult(Page([.. All.Where(hook => hook.Events.Contains(alias))]));

    public async Task<IWebhook> CreateAsync(IWebhook webhook)
    {
        WebhookRow row = new() { Key = webhook.Key, Url = webhook.Url };
        Copy(webhook, row);
        cache.Touch();
        Write.Add(row);
        await Database.SaveAsync();
        webhook.Id = row.Id;
        cache.Touch();
        return webhook;
    }

    public async Task UpdateAsync(IWebhook webhook)
    {
        cache.Touch();
        Copy(webhook, await Write.Set<WebhookRow>().AsTracking().SingleAsync(row => row.Key == webhook.Key));
        await Database.SaveAsync();
        cache.Touch();
    }

    public async Task DeleteAsync(IWebhook webhook)
    {
        cache.Touch();
        await Write.Set<WebhookRow>().Where(row => row.Key == webhook.Key).ExecuteDeleteAsync();
        cache.Touch();
    }

    private static void Copy(IWebhook webhook, WebhookRow row)
    {
        row.Name = webhook.Name;
        row.Description = webhook.Description;
        row.Url = webhook.Url;
        row.Enabled = webhook.Enabled;
        row.Events = [.. webhook.Events];
        row.ContentTypeKeys = [.. webhook.ContentTypeKeys];
        row.Headers = JsonSerializer.Serialize(webhook.Headers);
    }

    // Made anew for each caller: Umbraco's webhook cannot be deep-cloned, its dictionary of headers being no clone of one.
    private static Webhook Create(WebhookRow row) =>
        new(row.Url, row.Enabled, [.. row.ContentTypeKeys], [.. row.Events], JsonSerializer.Deserialize<Dictionary<string, string>>(row.Headers))
        {
            Id = row.Id,
            Key = row.Key,
            Name = row.Name,
            Description = row.Description,
        };

    private static PagedModel<IWebhook> Page(IReadOnlyList<WebhookRow> hooks, int skip = 0, int take = int.MaxValue) =>
        new(hooks.Count, [.. hooks.Skip(skip).Take(take).Select(hook => Create(hook))]);

    /// <summary>All webhooks. The rows are shared: nobody outside gets them.</summary>
    internal sealed record WebhookSet(IReadOnlyList<WebhookRow> All);
}
