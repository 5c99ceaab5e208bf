namespace WicNews.Core.Stories;

/// <summary>
/// The records that a story is filed under, by key: also those that readers cannot open now. When one of them comes out, or comes back,
/// the stories filed under it are known by this.
/// </summary>
public sealed record Filing(IReadOnlyList<Guid> Topics, IReadOnlyList<Guid> People, IReadOnlyList<Guid> Organisations, Guid? Series)
{
    public static readonly Filing None = new([], [], [], null);

    public IEnumerable<Guid> All => [.. Topics, .. People, .. Organisations, .. new[] { Series }.OfType<Guid>()];
}
