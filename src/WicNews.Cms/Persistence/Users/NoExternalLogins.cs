using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace WicNews.Cms.Persistence.Users;

/// <summary>Sign-ins by other services: no provider is registered, so nobody has one.</summary>
internal sealed class NoExternalLogins : IExternalLoginWithKeyRepository
{
    private const string Reason = "Sign-in by other services is not supported.";

    public IIdentityUserLogin? Get(int id) => null;

    public IEnumerable<IIdentityUserLogin> GetMany(params int[]? ids) => [];

    public IEnumerable<IIdentityUserLogin> Get(IQuery<IIdentityUserLogin> query) => [];

    public IEnumerable<IIdentityUserToken> Get(IQuery<IIdentityUserToken> query) => [];

    public int Count(IQuery<IIdentityUserLogin>? query) => 0;

    public int Count(IQuery<IIdentityUserToken>? query) => 0;

    public bool Exists(int id) => false;

    // What nobody has is gone already.
    public void DeleteUserLogins(Guid userOrMemberKey)
    {
    }

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLogin> logins) => throw new NotSupportedException(Reason);

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLoginToken> tokens) => throw new NotSupportedException(Reason);

    public void Save(IIdentityUserLogin entity) => throw new NotSupportedException(Reason);

    public void Delete(IIdentityUserLogin entity) => throw new NotSupportedException(Reason);
}
