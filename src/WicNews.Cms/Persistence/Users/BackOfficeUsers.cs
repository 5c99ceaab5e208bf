using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Persistence.Users;

/// <summary>Users for Core's user service, which reads them through this instead of the repository.</summary>
internal sealed class BackOfficeUsers(IUserRepository users, ICoreScopeProvider scopes) : IBackOfficeUserReader
{
    public IUser? GetById(int id) => Scoped(() => users.Get(id));

    public IUser? GetByKey(Guid key) => Scoped(() => users.Get(key));

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids)
    {
        HashSet<int> wanted = [.. ids];
        return Scoped(() => users.GetMany().Where(user => wanted.Contains(user.Id)).ToList());
    }

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys];
        return wanted.Length == 0 ? [] : Scoped(() => users.GetMany(wanted));
    }

    public IEnumerable<IUser> GetAllInGroup(int groupId) => Scoped(() => users.GetAllInGroup(groupId));

    private T Scoped<T>(Func<T> read)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return read();
    }
}
