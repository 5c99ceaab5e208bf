using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence.Settings;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>
/// The types that are newer than the readers' snapshots of their content: noted in the transaction that changes the type, and taken off
/// when the snapshots are written anew. A site that ends before goes on with them at its next start.
/// </summary>
internal sealed class OldSnapshots(AmbientDatabase database, ICoreScopeProvider scopes, TimeProvider time)
{
    private const string Prefix = "WicNews.OldSnapshots+";

    /// <summary>Notes a type, in the transaction that is running.</summary>
    public void Note(int typeId)
    {
        string name = Prefix + typeId;
        if (!database.Read.Set<KeyValueRow>().Any(row => row.Identifier == name))
        {
            database.Write.Add(new KeyValueRow { Identifier = name, UpdateDate = time.GetUtcNow().UtcDateTime });
            database.Save();
        }
    }

    /// <summary>The ids of the types that were noted.</summary>
    public IReadOnlyList<int> All()
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return database.Rows(
            """SELECT "Identifier" FROM "KeyValue" WHERE "Identifier" LIKE @names""",
            row => int.Parse(row.GetString(0)[Prefix.Length..], System.Globalization.CultureInfo.InvariantCulture),
            ("@names", Prefix + "%"));
    }

    public void Forget(IEnumerable<int> typeIds)
    {
        string[] names = [.. typeIds.Select(id => Prefix + id)];
        using ICoreScope scope = scopes.CreateCoreScope();
        database.Write.Set<KeyValueRow>().Where(row => names.Contains(row.Identifier)).ExecuteDelete();
        scope.Complete();
    }
}
