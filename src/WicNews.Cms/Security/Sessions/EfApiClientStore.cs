using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence;

namespace WicNews.Cms.Security.Sessions;

internal sealed class EfApiClientStore(ICoreScopeProvider scopes, AmbientDatabase database) : IApiClientStore
{
    public Task<ApiClient?> FindAsync(string clientId)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var row = database.Read.Set<ApiClientRow>().AsNoTracking().FirstOrDefault(row => row.ClientId == clientId);
        return Task.FromResult(row is null ? null : new ApiClient
        {
            ClientId = row.ClientId,
            UserKey = row.UserKey,
            SecretHash = row.SecretHash,
            Stamp = row.Stamp,
        });
    }

    public Task SaveAsync(ApiClient client)
    {
        using var scope = scopes.CreateCoreScope();
        database.Write.Set<ApiClientRow>().Where(row => row.ClientId == client.ClientId).ExecuteDelete();
        database.Write.Add(new ApiClientRow
        {
            ClientId = client.ClientId,
            UserKey = client.UserKey,
            SecretHash = client.SecretHash,
            Stamp = client.Stamp,
        });
        database.Save();
        scope.Complete();
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string clientId)
    {
        using var scope = scopes.CreateCoreScope();
        database.Write.Set<ApiClientRow>().Where(row => row.ClientId == clientId).ExecuteDelete();
        scope.Complete();
        return Task.CompletedTask;
    }
}
