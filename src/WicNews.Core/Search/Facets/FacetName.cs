namespace WicNews.Core.Search.Facets;

/// <summary>A value of a facet: a year, kind, language tag, "true", or the key of an authority record.</summary>
internal readonly record struct FacetName(SearchFacet Facet, string Value);
