using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Orders by a property's value, which is inside the versions: ids and values are read, and only the page's items are built.</summary>
internal sealed class PropertyOrdering(AmbientDatabase database, IPropertyTypeKeys keys)
{
    public IReadOnlyList<int> Ids(IQueryable<ContentRow> rows, Ordering ordering)
    {
        IReadOnlySet<Guid> properties = keys.Of(ordering.OrderBy!);
        var versions = rows.Join(database.Read.Set<VersionRow>(), row => row.VersionId, version => version.Id, (row, version) => new { row.Id, version.Data });
        List<(int Id, object? Value)> values =
            [.. versions.AsEnumerable().Select(version => (version.Id, Value(ContentJson.Read<VersionData>(version.Data), properties, ordering.Culture)))];
        IOrderedEnumerable<(int Id, object? Value)> ordered = ordering.Direction == Direction.Ascending
            ? values.OrderBy(value => value.Value, Comparer<object?>.Create(Compare))
            : values.OrderByDescending(value => value.Value, Comparer<object?>.Create(Compare));
        return [.. ordered.ThenBy(value => value.Id).Select(value => value.Id)];
    }

    private static object? Value(VersionData data, IReadOnlySet<Guid> properties, string? culture)
    {
        List<StoredValue>? values = properties.Select(data.Values.GetValueOrDefault).FirstOrDefault(values => values is not null);
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
}
