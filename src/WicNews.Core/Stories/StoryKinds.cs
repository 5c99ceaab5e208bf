namespace WicNews.Core.Stories;

/// <summary>Kinds of story and their document type aliases.</summary>
public static class StoryKinds
{
    private static readonly Dictionary<string, StoryKind> ByAlias =
        Enum.GetValues<StoryKind>().ToDictionary(kind => kind.Alias(), StringComparer.Ordinal);

    /// <summary>The aliases of all kinds.</summary>
    public static IReadOnlyCollection<string> Aliases => ByAlias.Keys;

    public static string Alias(this StoryKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The kind with that document type alias; null when the document is no story.</summary>
    public static StoryKind? FromAlias(string? alias) => alias is not null && ByAlias.TryGetValue(alias, out var kind) ? kind : null;
}
