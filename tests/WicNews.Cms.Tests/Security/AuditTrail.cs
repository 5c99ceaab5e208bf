using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace WicNews.Cms.Tests.Security;

internal static class AuditTrail
{
    /// <summary>The kinds of entries that tell of this user.</summary>
    public static string[] Of(SecuritySite site, Guid user)
    {
        using var scope = site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return [.. site.Get<IAuditEntryRepository>().GetMany().Where(entry => entry.AffectedUserKey == user).Select(entry => entry.EventType!)];
    }
}
