using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence;

namespace WicNews.Cms.Webhooks;

/// <summary>The signing secrets of webhooks: made when first asked for, changed on request.</summary>
internal sealed class WebhookSecrets(ICoreScopeProvider scopes, AmbientDatabase database, IDataProtectionProvider protection, TimeProvider time)
{
    private const int SecretBytes = 32;

    /// <summary>How long a receiver has to learn a new secret: until then both sign.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("WicNews.Webhooks.SigningSecret");

    /// <summary>The secrets to sign with: the current one first.</summary>
    public async Task<IReadOnlyList<byte[]>> OfAsync(Guid webhook)
    {
        using var scope = scopes.CreateCoreScope();
        var row = await RowAsync(webhook) ?? await AddAsync(webhook);
        scope.Complete();
        var valid = row.PreviousUntil > time.GetUtcNow().UtcDateTime ? row.Previous : null;
        return [.. new[] { row.Secret, valid }.OfType<string>().Select(secret => Convert.FromBase64String(_protector.Unprotect(secret)))];
    }

    /// <summary>Makes a new secret; the old one signs along for a day.</summary>
    public async Task<byte[]> ChangeAsync(Guid webhook)
    {
        using var scope = scopes.CreateCoreScope();
        var before = await RowAsync(webhook);
        await database.Write.Set<WebhookSecretRow>().Where(row => row.WebhookKey == webhook).ExecuteDeleteAsync();
        var row = await AddAsync(webhook, before?.Secret);
        scope.Complete();
        return Convert.FromBase64String(_protector.Unprotect(row.Secret));
    }

    public async Task ForgetAsync(Guid webhook)
    {
        using var scope = scopes.CreateCoreScope();
        await database.Write.Set<WebhookSecretRow>().Where(row => row.WebhookKey == webhook).ExecuteDeleteAsync();
        scope.Complete();
    }

    private Task<WebhookSecretRow?> RowAsync(Guid webhook) => database.Read.Set<WebhookSecretRow>().FirstOrDefaultAsync(row => row.WebhookKey == webhook);

    private async Task<WebhookSecretRow> AddAsync(Guid webhook, string? previous = null)
    {
        var row = new WebhookSecretRow
        {
            WebhookKey = webhook,
            Secret = _protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes))),
            Previous = previous,
            PreviousUntil = previous is null ? null : time.GetUtcNow().UtcDateTime + Overlap,
        };
        database.Write.Add(row);
        await database.SaveAsync();
        return row;
    }
}
