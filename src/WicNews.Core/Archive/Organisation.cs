using WicNews.Core.Stories;

namespace WicNews.Core.Archive;

/// <summary>A company, university, ministry or international body that appears in the coverage.</summary>
public sealed record Organisation : AuthorityRecord
{
    public string? Country { get; init; }
    public string? Website { get; init; }
    public Picture? Logo { get; init; }
    public IReadOnlyList<string> SameAs { get; init; } = [];
}
