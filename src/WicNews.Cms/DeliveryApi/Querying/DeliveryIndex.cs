using System.Globalization;
using Microsoft.Extensions.Logging;
using WicNews.Cms.Indexes;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>The index behind the Delivery API's queries, as administrators see it.</summary>
internal sealed partial class DeliveryIndex(PublishedIndex index, ILogger<DeliveryIndex> logger) : IManagedIndex
{
    private int _building;
    private volatile bool _hasFailed;

    public string Name => "DeliveryApiContentIndex";

    public IndexHealth Health => (Volatile.Read(ref _building), _hasFailed) switch
    {
        (1, _) => new IndexHealth(IndexHealthState.Rebuilding, "It is being read anew; queries are answered from what it had."),
        (_, true) => new IndexHealth(IndexHealthState.Unhealthy, "It could not be read anew and answers from what it had; the log says why."),
        _ => new IndexHealth(IndexHealthState.Healthy, "It holds all published documents."),
    };

    public int DocumentCount => index.State.Count;

    // The fields of Describe, the name and the key.
    public int FieldCount => 9;

    public IReadOnlyDictionary<string, object?> Properties => new Dictionary<string, object?> { ["Kept in"] = "memory", ["Read from"] = "the database" };

    public bool StartRebuild()
    {
        if (Interlocked.CompareExchange(ref _building, 1, 0) == 1)
            return false;
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(Rebuild);
        return true;
    }

    /// <summary>By name, in any language.</summary>
    public IndexAnswer Find(string text, int skip, int take)
    {
        IndexedDocument[] found =
        [
            .. index.State.All
                .SelectMany(entry => entry.Names.Where(name => name.Value.Name.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase)), Describe)
                .OrderBy(document => document.Name, StringComparer.OrdinalIgnoreCase).ThenBy(document => document.Id, StringComparer.Ordinal),
        ];
        return new IndexAnswer(found.Length, [.. found.Skip(skip).Take(take)]);
    }

    private static IndexedDocument Describe(IndexEntry entry, KeyValuePair<string, IndexName> name)
    {
        string culture = name.Key.Length == 0 ? "invariant" : name.Key;
        return new IndexedDocument($"{entry.Id}|{culture}", entry.Key, IsMedia: false, name.Value.Name, Score: 1,
        [
            Field("culture", culture),
            Field("contentType", entry.ContentType),
            Field("createDate", entry.CreateDate.ToString("O", CultureInfo.InvariantCulture)),
            Field("updateDate", name.Value.UpdateDate.ToString("O", CultureInfo.InvariantCulture)),
            Field("level", entry.Level.ToString(CultureInfo.InvariantCulture)),
            Field("sortOrder", entry.SortOrder.ToString(CultureInfo.InvariantCulture)),
            Field("path", entry.Path),
        ]);
    }

    private static KeyValuePair<string, IReadOnlyList<string>> Field(string name, string value) => new(name, [value]);

    private void Rebuild()
    {
        try
        {
            index.Rebuild();
            _hasFailed = false;
        }
        catch (Exception failure)
        {
            _hasFailed = true;
            Failed(failure);
        }
        finally
        {
            Volatile.Write(ref _building, 0);
        }
    }

    [LoggerMessage(LogLevel.Error, "The Delivery API's index could not be read anew")]
    private partial void Failed(Exception failure);
}
