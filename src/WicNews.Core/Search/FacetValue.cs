namespace WicNews.Core.Search;

/// <summary>How many hits have one value of a facet.</summary>
/// <param name="Value">The year, kind, language tag, "true" for pictures and video, or the slug of an authority record.</param>
/// <param name="Count">Hits, were this value chosen alone within its facet.</param>
/// <param name="Key">The authority record's key, for topic, person, organisation and series.</param>
public sealed record FacetValue(string Value, int Count, Guid? Key = null);
