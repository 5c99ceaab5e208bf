using Umbraco.Cms.Core.DistributedLocking;

namespace WicNews.Cms.Persistence.Scoping;

/// <summary>
/// Core's scope asks for this, but <see cref="EfScope"/> answers lock requests itself, by its database session. Whoever goes round the
/// scope is told so.
/// </summary>
internal sealed class UnusedLocks : IDistributedLockingMechanismFactory
{
    public IDistributedLockingMechanism DistributedLockingMechanism =>
        throw new NotSupportedException("Locks are taken through the scope (ReadLock, WriteLock), not through ICoreScope.Locks.");
}
