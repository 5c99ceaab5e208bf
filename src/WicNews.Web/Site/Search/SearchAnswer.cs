namespace WicNews.Web.Site.Search;

/// <summary>What /api/search answers.</summary>
/// <param name="Total">Hits over all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Size">Hits a page.</param>
/// <param name="Items">The hits of this page.</param>
/// <param name="Facets">Counts by facet; a facet's counts are not narrowed by its own chosen values.</param>
/// <param name="Correction">Another spelling that finds more, when few or none were found.</param>
/// <param name="Expansions">Names that were searched under their other names too.</param>
/// <param name="LeftOut">Words and filters that there was no room for, and that were not looked up, or not in full.</param>
/// <param name="IsPartial">Whether so much was asked for that not everything was looked through: there may be more hits.</param>
public sealed record SearchAnswer(
    int Total, int Page, int Size, IReadOnlyList<SearchAnswerItem> Items, IReadOnlyDictionary<string, IReadOnlyList<SearchAnswerCount>> Facets,
    SearchAnswerCorrection? Correction, IReadOnlyList<SearchAnswerExpansion> Expansions,
    IReadOnlyList<string> LeftOut, bool IsPartial);

/// <summary>A hit. Url and image are paths on this site; highlights are HTML-escaped with found words in mark elements.</summary>
public sealed record SearchAnswerItem(
    Guid Id, string Url, string Title, string Type, int? Year, DateTimeOffset? Date, string Lang, IReadOnlyList<SearchAnswerHighlight> Highlights, string? Image);

/// <summary>A window of a hit's text.</summary>
public sealed record SearchAnswerHighlight(string Field, string Html);

/// <summary>How many hits have a value; label is its name where the value is an address's segment.</summary>
public sealed record SearchAnswerCount(string Value, int Count, string? Label);

/// <summary>Another spelling, and what it finds.</summary>
public sealed record SearchAnswerCorrection(string Text, int Total);

/// <summary>A name, and the other names that were searched.</summary>
public sealed record SearchAnswerExpansion(string Name, IReadOnlyList<string> AlsoKnownAs);

/// <summary>A completion of what is being typed.</summary>
public sealed record SuggestAnswer(string Text, string Type, string Url, string Lang);
