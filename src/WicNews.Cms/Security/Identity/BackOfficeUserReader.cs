using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Security.Identity;

/// <summary>Reads users; Umbraco's user service and the store below share it.</summary>
internal sealed class BackOfficeUserReader(ICoreScopeProvider scopes, IUserRepository users) : IBackOfficeUserReader
{
    public IUser? GetById(int id) => Read(() => users.Get(id));

    public IUser? GetByKey(Guid key) => Read(() => users.Get(key));

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids) =>
        Read(() => ids.Distinct().Select(id => users.Get(id)).OfType<IUser>().ToArray());

    // An empty list of keys means "all" to a repository, and "none" to whoever asks here.
    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys) =>
        keys.Distinct().ToArray() is { Length: > 0 } wanted ? Read(() => users.GetMany(wanted).ToArray()) : [];

    public IEnumerable<IUser> GetAllInGroup(int groupId) => Read(() => users.GetAllInGroup(groupId).ToArray());

    private T Read<T>(Func<T> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return read();
    }
}
