using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence;

namespace WicNews.Cms.Security.Sessions;

/// <summary>Sessions in the CMS's database. Every change is one conditional statement, so that of two callers with
/// the same code or token one wins and the other is told so.</summary>
internal sealed class EfSessionStore(ICoreScopeProvider scopes, AmbientDatabase database, TimeProvider time) : ISessionStore
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task AddAsync(BackOfficeSession session)
    {
        var now = Now;
        using var scope = scopes.CreateCoreScope();
        database.Write.Set<BackOfficeSessionRow>().Where(row => row.Expires < now).ExecuteDelete();
        database.Write.Add(ToRow(session));
        database.Save();
        scope.Complete();
        return Task.CompletedTask;
    }

    public Task<BackOfficeSession?> FindAsync(Guid id)
    {
        var now = Now;
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var row = database.Read.Set<BackOfficeSessionRow>().AsNoTracking().FirstOrDefault(row => row.Id == id && row.Expires > now);
        return Task.FromResult(row is null ? null : FromRow(row));
    }

    public Task<bool> OfferCodeAsync(Guid id, Guid code, DateTimeOffset expires) => UpdateAsync(
        rows => rows.Where(row => row.Id == id),
        set => set.SetProperty(row => row.CodeId, code).SetProperty(row => row.Expires, expires.UtcDateTime));

    public Task<bool> RedeemCodeAsync(Guid id, Guid code, Guid refresh, DateTimeOffset expires) => UpdateAsync(
        rows => rows.Where(row => row.Id == id && row.CodeId == code),
        set => set.SetProperty(row => row.CodeId, (Guid?)null).SetProperty(row => row.RefreshId, refresh)
            .SetProperty(row => row.Expires, expires.UtcDateTime));

    public Task<bool> RotateAsync(Guid id, Guid presented, Guid next, DateTimeOffset expires) => UpdateAsync(
        rows => rows.Where(row => row.Id == id && row.RefreshId == presented),
        set => set.SetProperty(row => row.RefreshId, next).SetProperty(row => row.Expires, expires.UtcDateTime));

    public Task EndAsync(Guid id) => DeleteAsync(rows => rows.Where(row => row.Id == id));

    public Task EndAllAsync(Guid user, Guid? except = null) =>
        DeleteAsync(rows => rows.Where(row => row.UserKey == user && row.Id != except));

    private Task<bool> UpdateAsync(
        Func<IQueryable<BackOfficeSessionRow>, IQueryable<BackOfficeSessionRow>> which, Action<UpdateSettersBuilder<BackOfficeSessionRow>> set)
    {
        var now = Now;
        using var scope = scopes.CreateCoreScope();
        var changed = which(database.Write.Set<BackOfficeSessionRow>().Where(row => row.Expires > now)).ExecuteUpdate(set);
        scope.Complete();
        return Task.FromResult(changed == 1);
    }

    private Task DeleteAsync(Func<IQueryable<BackOfficeSessionRow>, IQueryable<BackOfficeSessionRow>> which)
    {
        using var scope = scopes.CreateCoreScope();
        which(database.Write.Set<BackOfficeSessionRow>()).ExecuteDelete();
        scope.Complete();
        return Task.CompletedTask;
    }

    private static BackOfficeSessionRow ToRow(BackOfficeSession session) => new()
    {
        Id = session.Id,
        UserKey = session.UserKey,
        Started = session.Started.UtcDateTime,
        Expires = session.Expires.UtcDateTime,
        RefreshId = session.RefreshId,
        CodeId = session.CodeId,
        IpAddress = session.IpAddress,
        UserAgent = session.UserAgent,
    };

    private static BackOfficeSession FromRow(BackOfficeSessionRow row) => new()
    {
        Id = row.Id,
        UserKey = row.UserKey,
        Started = new DateTimeOffset(row.Started, TimeSpan.Zero),
        Expires = new DateTimeOffset(row.Expires, TimeSpan.Zero),
        RefreshId = row.RefreshId,
        CodeId = row.CodeId,
        IpAddress = row.IpAddress,
        UserAgent = row.UserAgent,
    };
}
