using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Users;

/// <summary>Second factors: no provider is registered, so nobody has one.</summary>
internal sealed class NoTwoFactorLogins : ITwoFactorLoginRepository
{
    private const string Reason = "Two-factor sign-in is not supported.";

    public ITwoFactorLogin? Get(int id) => null;

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids) => [];

    public bool Exists(int id) => false;

    public Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey) => Task.FromResult<IEnumerable<ITwoFactorLogin>>([]);

    // There is nothing to delete, which is what false says.
    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) => Task.FromResult(false);

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName) => Task.FromResult(false);

    public void Save(ITwoFactorLogin entity) => throw new NotSupportedException(Reason);

    public void Delete(ITwoFactorLogin entity) => throw new NotSupportedException(Reason);
}
