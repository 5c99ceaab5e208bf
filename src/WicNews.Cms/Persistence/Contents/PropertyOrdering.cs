using System.Collections.Concurrent;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>
/// Orders by a property's value, which is inside the versions: ids and values are read, and only the page's items are built. A version's
/// value is kept until the version is saved again or the types change: a year's list would read all of its texts for every page.
/// </summary>
internal sealed class PropertyOrdering(AmbientDatabase database, IPropertyTypeKeys keys, ContentTypeStore types)
{
    // Of some fifty bytes each.
    private const int MostKept = 500_000;

    private const int ReadAtOnce = 500;

    private readonly ConcurrentDictionary<Place, Known> _known = new();
    private ContentTypeSet? _knownUnder;

    public IReadOnlyList<int> Ids(IQueryable<ContentRow> rows, Ordering ordering)
    {
        IOrderedEnumerable<(int Id, object? Value)> ordered = ordering.Direction == Direction.Ascending
            ? Values(rows, ordering).OrderBy(value => value.Value, Comparer<object?>.Create(Compare))
            : Values(rows, ordering).OrderByDescending(value => value.Value, Comparer<object?>.Create(Compare));
        return [.. ordered.ThenBy(value => value.Id).Select(value => value.Id)];
    }

    private List<(int Id, object? Value)> Values(IQueryable<ContentRow> rows, Ordering ordering)
    {
        ForgetWhatIsOld();
        (string alias, string culture) = (ordering.OrderBy!.ToUpperInvariant(), (ordering.Culture ?? string.Empty).ToUpperInvariant());
        var versions = rows.Join(database.Read.Set<VersionRow>(), row => row.VersionId, version => version.Id, (row, version) => new { row.Id, row.VersionId, version.Date }).ToList();
        // Taken out first: another list may forget them in the meantime.
        Dictionary<int, object?> values = [];
        foreach (var version in versions)
        {
            if (_known.TryGetValue(new Place(version.VersionId, alias, culture), out Known known) && known.Date == version.Date)
                values[version.VersionId] = known.Value;
        }

        Dictionary<int, object?> read = Read([.. versions.Select(version => version.VersionId).Where(id => !values.ContainsKey(id))], ordering);
        foreach (var version in versions.Where(version => read.ContainsKey(version.VersionId)))
        {
            values[version.VersionId] = read[version.VersionId];
            _known[new Place(version.VersionId, alias, culture)] = new Known(version.Date, read[version.VersionId]);
        }

        return [.. versions.Select(version => (version.Id, values.GetValueOrDefault(version.VersionId)))];
    }

    private Dictionary<int, object?> Read(int[] versionIds, Ordering ordering)
    {
        IReadOnlySet<Guid> properties = keys.Of(ordering.OrderBy!);
        return versionIds.Chunk(ReadAtOnce)
            .SelectMany(chunk => database.Read.Set<VersionRow>().Where(version => chunk.Contains(version.Id)).Select(version => new { version.Id, version.Data }))
            .ToDictionary(version => version.Id, version => Value(version.Data, properties, ordering.Culture));
    }

    private void ForgetWhatIsOld()
    {
        ContentTypeSet now = types.Types;
        if (!ReferenceEquals(Interlocked.Exchange(ref _knownUnder, now), now) || _known.Count > MostKept)
        {
            _known.Clear();
        }
    }

    private static object? Value(string version, IReadOnlySet<Guid> properties, string? culture)
    {
        List<StoredValue>? values = properties.Select(property => ContentJson.ReadValues(version, property)).FirstOrDefault(values => values is not null);
        return (values?.Find(value => string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase)) ?? values?.Find(value => value.Culture is null))?.Value;
    }

    private static int Compare(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        return left.GetType() == right.GetType() && left is IComparable comparable && left is not string
            ? comparable.CompareTo(right)
            : string.Compare(left.ToString(), right.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private readonly record struct Place(int Version, string Alias, string Culture);

    private readonly record struct Known(DateTime Date, object? Value);
}
