using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Persistence.Users;

/// <summary>From users' keys to their numbers and back.</summary>
internal sealed class UserIds(UserStore store, ICoreScopeProvider scopes) : IUserIdKeyResolver
{
    public async Task<int> GetAsync(Guid key) => await TryGetAsync(key) is { Success: true } found
        ? found.Result
        : throw new InvalidOperationException($"There is no user {key}.");

    public async Task<Guid> GetAsync(int id) => await TryGetAsync(id) is { Success: true } found
        ? found.Result
        : throw new InvalidOperationException($"There is no user {id}.");

    public Task<Attempt<int>> TryGetAsync(Guid key) => Task.FromResult(Find(users => users.ByKey.GetValueOrDefault(key)) is { } user
        ? Attempt.Succeed(user.Id)
        : Attempt<int>.Fail());

    public Task<Attempt<Guid>> TryGetAsync(int id) => Task.FromResult(Find(users => users.ById.GetValueOrDefault(id)) is { } user
        ? Attempt.Succeed(user.Key)
        : Attempt<Guid>.Fail());

    private IUser? Find(Func<UserSet, IUser?> find)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return find(store.Users);
    }
}
