namespace WicNews.Cms.PropertyEditors;

/// <summary>Configurations hold lists of keys as text, separated by commas.</summary>
internal static class GuidList
{
    public static HashSet<Guid> Parse(string? text) =>
    [
        .. (text ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(item => Guid.TryParse(item, out Guid key) ? key : Guid.Empty)
            .Where(key => key != Guid.Empty),
    ];
}
