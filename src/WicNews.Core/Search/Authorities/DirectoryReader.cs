using WicNews.Core.Search.Facets;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Authorities;

/// <summary>Gathers the authority records out of the index's own documents.</summary>
internal static class DirectoryReader
{
    public static AuthorityDirectory Read(IReadOnlyList<LiveSegment> segments, FacetNames names)
    {
        var documents = segments.SelectMany(segment => ReadFrom(segment, names));
        return new AuthorityDirectory([.. documents.GroupBy(document => document.Key).Select(Combine)]);
    }

    private static IEnumerable<SearchDocument> ReadFrom(LiveSegment live, FacetNames names)
    {
        var found = new DocumentSet(live.Segment.Count);
        foreach (var kind in SearchKinds.Authorities)
            live.Segment.Facets.AddTo(found, names.Find(SearchFacet.Kind, kind));
        found.And(live.Live);
        for (var document = found.Next(0); document >= 0; document = found.Next(document + 1))
            yield return live.Segment.Stored.ReadHead(document);
    }

    /// <summary>One record of its language variants.</summary>
    private static Authority Combine(IGrouping<Guid, SearchDocument> variants)
    {
        var inOrder = variants.OrderBy(variant => variant.Culture, StringComparer.Ordinal).ToArray();
        var names = variants.GroupBy(variant => variant.Culture).ToDictionary(group => group.Key, group => group.First().Title, StringComparer.OrdinalIgnoreCase);
        string[] slugs = [.. inOrder.Select(variant => SlugOf(variant.Url)).Distinct()];
        return new Authority(variants.Key, inOrder[0].Kind, slugs, names, [.. variants.SelectMany(variant => variant.Names).Distinct()]);
    }

    private static string SlugOf(string url) => url.TrimEnd('/').Split('/')[^1].ToLowerInvariant();
}
