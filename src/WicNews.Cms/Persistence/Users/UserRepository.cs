using System.Linq.Expressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Users;

/// <summary>Users, their sessions and the client ids of those that are programs. Users are kept in memory and handed out as deep clones.</summary>
internal sealed class UserRepository(UserStore store, UserSessions sessions, UserClients clients) : IUserRepository
{
    private UserSet All => store.Users;

    public IUser? Get(Guid id) => Clone(All.ByKey.GetValueOrDefault(id));

    public IUser? Get(int id) => Clone(All.ById.GetValueOrDefault(id));

    public IUser? Get(int? id, bool includeSecurityData) => id is { } known ? Get(known) : null;

    public IUser? GetByUsername(string username, bool includeSecurityData) => Clone(All.ByUsername.GetValueOrDefault(username));

    public IEnumerable<IUser> GetMany(params Guid[]? ids) => Clone(ids is { Length: > 0 } ? All.All.Where(user => ids.Contains(user.Key)) : All.All);

    public IEnumerable<IUser> Get(IQuery<IUser> query) => Clone(All.All.Matching(query));

    public int Count(IQuery<IUser>? query) => All.All.Matching(query).Count();

    public int GetCountByQuery(IQuery<IUser>? query) => Count(query);

    public bool Exists(Guid id) => All.ByKey.ContainsKey(id);

    public bool ExistsByUserName(string username) => All.ByUsername.ContainsKey(username);

    public bool ExistsByLogin(string login) => ExistsByUserName(login);

    public IEnumerable<IUser> GetAllInGroup(int groupId) => Clone(All.All.Where(user => user.Groups.Any(group => group.Id == groupId)));

    public IEnumerable<IUser> GetAllNotInGroup(int groupId) => Clone(All.All.Where(user => user.Groups.All(group => group.Id != groupId)));

    public IProfile? GetProfile(string username) => GetByUsername(username, includeSecurityData: false)?.ProfileData;

    public IProfile? GetProfile(int id) => Get(id)?.ProfileData;

    public void Save(IUser entity) => store.Save(entity);

    public void Delete(IUser entity)
    {
        if (entity.Id == SuperUser.Id)
        {
            throw new InvalidOperationException("The system's own account cannot be deleted.");
        }

        store.Delete(entity);
    }

    public IDictionary<UserState, int> GetUserStates()
    {
        Dictionary<UserState, int> states = Enum.GetValues<UserState>().ToDictionary(state => state, state => All.All.Count(user => user.UserState == state));
        states[UserState.All] = All.All.Count;
        return states;
    }

    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection = Direction.Ascending,
        string[]? includeUserGroups = null,
        string[]? excludeUserGroups = null,
        UserState[]? userState = null,
        IQuery<IUser>? filter = null) =>
        GetPagedResultsByQuery(query, pageIndex, pageSize, out totalRecords, orderBy, orderDirection, includeUserGroups, excludeUserGroups, userState, null, filter);

    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection,
        string[]? includeUserGroups,
        string[]? excludeUserGroups,
        UserState[]? userState,
        UserKind[]? userKinds,
        IQuery<IUser>? filter = null)
    {
        List<IUser> found = [.. All.All.Matching(query).Matching(filter).Where(user =>
            (includeUserGroups is not { Length: > 0 } || user.Groups.Any(group => includeUserGroups.Contains(group.Alias)))
            && (excludeUserGroups is not { Length: > 0 } || user.Groups.All(group => !excludeUserGroups.Contains(group.Alias)))
            && (userState is not { Length: > 0 } || userState.Contains(UserState.All) || userState.Contains(user.UserState))
            && (userKinds is not { Length: > 0 } || userKinds.Contains(user.Kind)))];
        totalRecords = found.Count;
        Func<IUser, object?> key = orderBy.Compile(preferInterpretation: true);
        IOrderedEnumerable<IUser> ordered = orderDirection == Direction.Ascending
            ? found.OrderBy(key, CaselessComparer.Instance)
            : found.OrderByDescending(key, CaselessComparer.Instance);
        return Clone(ordered.ThenBy(user => user.Id).Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    public Guid CreateLoginSession(int? userId, string requestingIpAddress, bool cleanStaleSessions = true) =>
        sessions.Create(userId ?? throw new ArgumentNullException(nameof(userId)), requestingIpAddress, cleanStaleSessions);

    public bool ValidateLoginSession(int userId, Guid sessionId) => sessions.Validate(userId, sessionId);

    public int ClearLoginSessions(int userId) => sessions.Clear(userId);

    public int ClearLoginSessions(TimeSpan timespan) => sessions.Clear(timespan);

    public void ClearLoginSession(Guid sessionId) => sessions.Clear(sessionId);

    public IEnumerable<string> GetAllClientIds() => clients.All();

    public IEnumerable<string> GetClientIds(int id) => clients.Of(id);

    public void AddClientId(int id, string clientId) => clients.Add(id, clientId);

    public bool RemoveClientId(int id, string clientId) => clients.Remove(id, clientId);

    public IUser? GetByClientId(string clientId) => clients.UserOf(clientId) is { } id ? Get(id) : null;

    private static IUser? Clone(IUser? user) => (IUser?)user?.DeepClone();

    private static List<IUser> Clone(IEnumerable<IUser> users) => [.. users.Select(user => (IUser)user.DeepClone())];

    private sealed class CaselessComparer : IComparer<object?>
    {
        public static CaselessComparer Instance { get; } = new();

        public int Compare(object? x, object? y) => x is string left && y is string right
            ? StringComparer.OrdinalIgnoreCase.Compare(left, right)
            : Comparer<object?>.Default.Compare(x, y);
    }
}
