using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence;

namespace WicNews.Cms.Editing.WorkingCopies;

/// <summary>Keeps working copies in the database. Everything asks for the user, so that nobody reaches another's text.</summary>
internal sealed class WorkingCopyStore(AmbientDatabase database, ICoreScopeProvider scopes, TimeProvider time)
{
    /// <summary>How many copies of one user are kept, and as many of what others saved over; the oldest go first.</summary>
    public const int MaxOfUser = 100;

    /// <summary>How many characters the copies of one user have together, and as many what others saved over.</summary>
    public const long MaxCharactersOfUser = 100_000_000;

    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(14);

    public IReadOnlyList<WorkingCopyRow> List(Guid user, string? place)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        DateTime oldest = Oldest();
        return
        [
            .. database.Read.Set<WorkingCopyRow>()
                .Where(row => row.UserKey == user && row.SavedAt > oldest && (place == null || row.Place == place))
                .OrderByDescending(row => row.SavedAt),
        ];
    }

    public WorkingCopyRow? Find(Guid user, Guid id)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return database.Read.Set<WorkingCopyRow>().SingleOrDefault(row => row.Id == id && row.UserKey == user);
    }

    /// <summary>
    /// Keeps a copy. A draft replaces the one that it goes on from; another draft of the same place is of another sitting, whose text may be
    /// nowhere else, and is set aside. A saved version that was saved over is kept once.
    /// What others save over has room of its own: it must not push out what the user laid aside.
    /// </summary>
    public WorkingCopyRow Keep(WorkingCopyRow copy, Guid? replaces = null)
    {
        copy.Id = Guid.NewGuid();
        copy.SavedAt = time.GetUtcNow().UtcDateTime;
        bool isReplaced = copy.Kind == WorkingCopyKind.Replaced;
        using ICoreScope scope = scopes.CreateCoreScope();
        // Before other writers have to wait: the database reads a text to say how long it is. What another window keeps meanwhile counts next time.
        IQueryable<WorkingCopyRow> staying = Alike(database.Read);
        staying = isReplaced
            ? staying.Where(row => row.Place != copy.Place || row.BaseVersion != copy.BaseVersion)
            : staying.Where(row => row.Place != copy.Place || row.Id != replaces);
        Guid[] tooMany = TooMany(staying, copy.Data.Length);
        DbSet<WorkingCopyRow> copies = database.Write.Set<WorkingCopyRow>();
        IQueryable<WorkingCopyRow> alike = Alike(database.Write);
        if (isReplaced)
            alike.Where(row => row.Place == copy.Place && row.BaseVersion == copy.BaseVersion).ExecuteDelete();
        else if (copy.Kind == WorkingCopyKind.Draft)
            SetAside(alike.Where(row => row.Place == copy.Place), replaces);
        if (tooMany.Length > 0)
            copies.Where(row => tooMany.Contains(row.Id)).ExecuteDelete();
        copies.Add(copy);
        database.Save();
        scope.Complete();
        return copy;

        IQueryable<WorkingCopyRow> Alike(CmsDbContext context) => context.Set<WorkingCopyRow>()
            .Where(row => row.UserKey == copy.UserKey && (row.Kind == WorkingCopyKind.Replaced) == isReplaced);
    }

    /// <returns>False when the user has no such copy.</returns>
    public bool Drop(Guid user, Guid id)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        int dropped = database.Write.Set<WorkingCopyRow>().Where(row => row.Id == id && row.UserKey == user).ExecuteDelete();
        scope.Complete();
        return dropped > 0;
    }

    /// <summary>Drops what is too old to be offered.</summary>
    public int DropOld()
    {
        DateTime oldest = Oldest();
        using ICoreScope scope = scopes.CreateCoreScope();
        int dropped = database.Write.Set<WorkingCopyRow>().Where(row => row.SavedAt <= oldest).ExecuteDelete();
        scope.Complete();
        return dropped;
    }

    private static Guid[] TooMany(IQueryable<WorkingCopyRow> kept, long room)
    {
        var sizes = kept.OrderByDescending(row => row.SavedAt).Select(row => new { row.Id, row.Data.Length }).ToList();
        return [.. sizes.Where((row, place) => (room += row.Length) > MaxCharactersOfUser || place >= MaxOfUser - 1).Select(row => row.Id)];
    }

    private static void SetAside(IQueryable<WorkingCopyRow> ofPlace, Guid? replaced)
    {
        ofPlace.Where(row => row.Id == replaced).ExecuteDelete();
        ofPlace.Where(row => row.Kind == WorkingCopyKind.Draft).ExecuteUpdate(row => row.SetProperty(copy => copy.Kind, WorkingCopyKind.SetAside));
    }

    private DateTime Oldest() => time.GetUtcNow().UtcDateTime - MaxAge;
}
