using WicNews.Core.Stories;

namespace WicNews.Core.Archive;

/// <summary>Stories that belong together, in an order.</summary>
public sealed record Series : AuthorityRecord
{
    public Picture? Picture { get; init; }
}
