namespace WicNews.Core.Search;

/// <summary>Several values of one filter are joined by OR, filters among each other by AND. An empty filter lets all through.</summary>
public sealed record SearchFilters
{
    /// <summary>Lets everything through.</summary>
    public static readonly SearchFilters None = new();

    /// <summary>Summit years.</summary>
    public IReadOnlyCollection<int> Years { get; init; } = [];

    /// <summary>Kinds, of <see cref="SearchKinds"/>.</summary>
    public IReadOnlyCollection<string> Kinds { get; init; } = [];

    /// <summary>Language tags.</summary>
    public IReadOnlyCollection<string> Languages { get; init; } = [];

    /// <summary>Keys of authority records, by a facet of <see cref="RecordFacets"/>. A facet without keys lets all through.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyCollection<Guid>> Records { get; init; } = new Dictionary<SearchFacet, IReadOnlyCollection<Guid>>();

    /// <summary>True: only with pictures; false: only without.</summary>
    public bool? WithPictures { get; init; }

    /// <summary>True: only with video; false: only without.</summary>
    public bool? WithVideo { get; init; }

    /// <summary>Filed on or after this day (in Wuzhen's time).</summary>
    public DateOnly? From { get; init; }

    /// <summary>Filed on or before this day (in Wuzhen's time).</summary>
    public DateOnly? To { get; init; }

    /// <summary>Filed on this day and month of any year (in Wuzhen's time).</summary>
    public DateOnly? OnThisDay { get; init; }

    /// <summary>
    /// Key of a topic, person, organisation or series that all hits are about. Unlike the filters above it narrows the counts of every
    /// facet, its own too: they tell what else the stories about it are about.
    /// </summary>
    public Guid? About { get; init; }

    /// <summary>Keys of documents to leave out, such as the story that the list stands under.</summary>
    public IReadOnlyCollection<Guid> Excluded { get; init; } = [];

    /// <summary>The same, and narrowed to what a record is attached to.</summary>
    /// <param name="facet">One of <see cref="RecordFacets"/>.</param>
    /// <param name="key">The record's.</param>
    public SearchFilters With(SearchFacet facet, Guid key) =>
        this with { Records = new Dictionary<SearchFacet, IReadOnlyCollection<Guid>>(Records) { [facet] = [key] } };
}
