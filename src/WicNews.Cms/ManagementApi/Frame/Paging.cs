namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// Umbraco's services page by whole pages and throw when skip is no multiple of take, while clients may ask for any
/// window: then the window's pages from the start are read and cut.
/// </summary>
internal static class Paging
{
    public static Paged<T> Read<T>(int skip, int take, Func<int, int, (IEnumerable<T> Items, long Total)> read)
    {
        if (take == 0)
            return new Paged<T>(read(0, 1).Total, []);
        if (skip % take == 0)
        {
            var (items, total) = read(skip, take);
            return new Paged<T>(total, [.. items]);
        }

        var (all, count) = read(0, skip + take);
        return new Paged<T>(count, [.. all.Skip(skip)]);
    }

    public static async Task<Paged<T>> ReadAsync<T>(int skip, int take, Func<int, int, Task<(IEnumerable<T> Items, long Total)>> readAsync)
    {
        if (take == 0)
            return new Paged<T>((await readAsync(0, 1)).Total, []);
        var aligned = skip % take == 0;
        var (items, total) = aligned ? await readAsync(skip, take) : await readAsync(0, skip + take);
        return new Paged<T>(total, aligned ? [.. items] : [.. items.Skip(skip)]);
    }

    /// <summary>A page of a list that is in memory anyway.</summary>
    public static Paged<T> Page<T>(this IReadOnlyCollection<T> all, int skip, int take) => new(all.Count, [.. all.Skip(skip).Take(take)]);

    public static Paged<TTo> Map<TFrom, TTo>(this Paged<TFrom> page, Func<TFrom, TTo> map) => new(page.Total, [.. page.Items.Select(map)]);
}
