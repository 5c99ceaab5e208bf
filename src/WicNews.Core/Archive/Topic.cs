using WicNews.Core.Content;

namespace WicNews.Core.Archive;

/// <summary>What coverage is about.</summary>
public sealed record Topic : AuthorityRecord
{
    /// <summary>The wider topic that this one is part of.</summary>
    public Reference? Broader { get; init; }
}
