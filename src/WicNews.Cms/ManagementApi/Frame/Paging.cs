namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// Umbraco's services page by whole pages and throw when skip is no multiple of take, while clients may ask for any
/// window: then the smallest page that holds the window is read and cut.
/// </summary>
internal static class Paging
{
    public static Paged<T> Read<T>(int skip, int take, Func<int, int, (IEnumerable<T> Items, long Total)> read)
    {
        if (take == 0)
            return new Paged<T>(read(0, 1).Total, []);
        var size = PageSize(skip, take);
        var (items, total) = read(skip - (skip % size), size);
        return new Paged<T>(total, [.. items.Skip(skip % size).Take(take)]);
    }

    public static async Task<Paged<T>> ReadAsync<T>(int skip, int take, Func<int, int, Task<(IEnumerable<T> Items, long Total)>> readAsync)
    {
        if (take == 0)
            return new Paged<T>((await readAsync(0, 1)).Total, []);
        var size = PageSize(skip, take);
        var (items, total) = await readAsync(skip - (skip % size), size);
        return new Paged<T>(total, [.. items.Skip(skip % size).Take(take)]);
    }

    // Deep in a long list this is little more than what was asked for; reading from the start would be everything before it.
    private static int PageSize(int skip, int take)
    {
        var size = take;
        while ((skip % size) + take > size)
            size++;
        return size;
    }

    /// <summary>A page of a list that is in memory anyway.</summary>
    public static Paged<T> Page<T>(this IReadOnlyCollection<T> all, int skip, int take) => new(all.Count, [.. all.Skip(skip).Take(take)]);

    public static Paged<TTo> Map<TFrom, TTo>(this Paged<TFrom> page, Func<TFrom, TTo> map) => new(page.Total, [.. page.Items.Select(map)]);
}
