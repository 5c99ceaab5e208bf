using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Core.Archive;

/// <summary>Somebody who appears in the coverage.</summary>
public sealed record Person : AuthorityRecord
{
    public string? Role { get; init; }
    public Reference? Organisation { get; init; }
    public string? Country { get; init; }
    public Picture? Picture { get; init; }

    /// <summary>Pages elsewhere about the same person; only ever http or https.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];
}
