namespace WicNews.Cms.Security.Sessions;

/// <summary>The credentials of API users' programs.</summary>
public interface IApiClientStore
{
    Task<ApiClient?> FindAsync(string clientId);

    Task SaveAsync(ApiClient client);

    Task RemoveAsync(string clientId);
}
