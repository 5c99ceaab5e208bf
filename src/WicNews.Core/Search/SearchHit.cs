namespace WicNews.Core.Search;

/// <summary>One document found. See <see cref="SearchDocument"/> for what the values mean.</summary>
public sealed record SearchHit
{
    public required Guid Key { get; init; }
    public required Guid Owner { get; init; }
    public required string Culture { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string Url { get; init; }
    public DateTimeOffset? Date { get; init; }
    public DateTimeOffset? Changed { get; init; }
    public int? Year { get; init; }
    public Guid? Picture { get; init; }
    public IReadOnlyList<Guid> MorePictures { get; init; } = [];
    public string Standfirst { get; init; } = "";
    public int? SeriesOrder { get; init; }
    public bool HasPictures { get; init; }
    public bool HasVideo { get; init; }

    /// <summary>How well it fits, comparable within one answer only; 0 when not sorted by relevance.</summary>
    public float Score { get; init; }

    /// <summary>The best windows of its text, one a field at most; empty unless asked for.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];
}
