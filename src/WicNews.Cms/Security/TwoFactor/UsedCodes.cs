using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Security.TwoFactor;

/// <summary>Sees to it that a code is good once: somebody may have looked over a shoulder.</summary>
internal sealed class UsedCodes(ICoreScopeProvider scopes, AmbientDatabase database)
{
    /// <summary>Uses the code of a time step up. One conditional statement, so that of two callers with the same code one wins.</summary>
    /// <returns>False where it, or a later one, was used before.</returns>
    public bool TryUse(Guid user, string provider, long step)
    {
        using var scope = scopes.CreateCoreScope();
        var changed = database.Write.Set<TwoFactorLoginRow>()
            .Where(row => row.UserKey == user && row.ProviderName == provider && row.LastStep < step)
            .ExecuteUpdate(set => set.SetProperty(row => row.LastStep, step));
        scope.Complete();
        return changed == 1;
    }
}
