using System.Runtime.CompilerServices;

namespace WicNews.Cms.Persistence;

/// <summary>What repositories share: the database, and the way to refuse a member that isn't built.</summary>
internal abstract class EfRepository(AmbientDatabase database)
{
    protected AmbientDatabase Database => database;

    protected CmsDbContext Read => database.Read;

    protected CmsDbContext Write => database.Write;

    /// <summary>To be thrown by members that are not built: an empty answer would make Core report success.</summary>
    protected NotSupportedException NotBuilt([CallerMemberName] string member = "") =>
        new($"{GetType().Name}.{member} is not built.");
}
