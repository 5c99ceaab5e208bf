using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Hosting;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Users;

/// <summary>Gives a new site its groups and the account that the system acts under. That account has no password: nobody can sign in as it.</summary>
internal sealed class UserSeed(ICoreScopeProvider scopes, AmbientDatabase database, UserGroupStore groups, TimeProvider time) : IStartupStep
{
    public int Order => StartupOrder.Seed;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        if (!database.Any("""SELECT 1 FROM "User" """))
        {
            groups.Touch();
            DateTime now = time.GetUtcNow().UtcDateTime;
            IReadOnlyList<UserGroupRow> rows = DefaultGroups.Rows(now);
            database.Write.AddRange(rows);
            database.Write.Add(SuperUserRow(now));
            await database.SaveAsync(cancellationToken);
            database.Write.Add(new UserMembershipRow { UserId = SuperUser.Id, GroupId = rows[0].Id });
            await database.SaveAsync(cancellationToken);
            groups.Touch();
        }

        scope.Complete();
    }

    private static UserRow SuperUserRow(DateTime now) => new()
    {
        Id = SuperUser.Id,
        Key = Constants.Security.SuperUserKey,
        Name = "System",
        Username = "system",
        Email = "system@localhost",
        Language = "en-US",
        IsApproved = true,
        SessionTimeout = 60,
        CreateDate = now,
        UpdateDate = now,
    };
}
