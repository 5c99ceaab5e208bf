using System.Globalization;
using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Authorities;
using WicNews.Core.Search.Facets;

namespace WicNews.Core.Search.Queries;

/// <summary>What may stand before a colon in a query, and what it means.</summary>
public static class QueryFields
{
    /// <summary>The first and the last year that can be asked for.</summary>
    public static readonly (int First, int Last) Years = (1900, 2199);

    private static readonly Dictionary<string, TextField> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["headline"] = TextField.Title,
        ["title"] = TextField.Title,
        ["standfirst"] = TextField.Standfirst,
        ["caption"] = TextField.Caption,
        ["byline"] = TextField.Byline,
    };

    private static readonly Dictionary<string, Func<QueryChunk, AuthorityDirectory, HasFacet?>> Filters = MakeFilters();

    /// <summary>All names, in whatever case.</summary>
    public static readonly IReadOnlyList<string> Names = [.. Texts.Keys, .. Filters.Keys];

    internal static bool IsKnown(string name) => Texts.ContainsKey(name) || Filters.ContainsKey(name);

    /// <summary>The text field of that name, or null.</summary>
    internal static TextField? TextOf(string name) => Texts.TryGetValue(name, out var field) ? field : null;

    internal static bool IsFilter(string name) => Filters.ContainsKey(name);

    /// <summary>The filter that a chunk stands for, or null when its field is none, or the value makes no sense for it.</summary>
    internal static HasFacet? ReadFilter(QueryChunk chunk, AuthorityDirectory authorities) => Filters.GetValueOrDefault(chunk.Field)?.Invoke(chunk, authorities);

    /// <summary>Records are asked for by the name of their kind.</summary>
    private static Dictionary<string, Func<QueryChunk, AuthorityDirectory, HasFacet?>> MakeFilters()
    {
        var filters = new Dictionary<string, Func<QueryChunk, AuthorityDirectory, HasFacet?>>(StringComparer.OrdinalIgnoreCase)
        {
            ["year"] = (chunk, _) => ReadYears(chunk.Text),
            ["type"] = (chunk, _) => ReadKind(chunk.Text),
            ["lang"] = (chunk, _) => ReadLanguage(chunk.Text),
            ["organization"] = (chunk, authorities) => ReadAuthority(SearchFacet.Organisation, chunk, authorities),
        };
        foreach (var facet in RecordFacets.All)
            filters[RecordFacets.KindOf(facet)!] = (chunk, authorities) => ReadAuthority(facet, chunk, authorities);
        return filters;
    }

    /// <summary>2023, or 2019..2023, or either end left open.</summary>
    private static HasFacet? ReadYears(string text)
    {
        var ends = text.Split("..");
        if (ends.Length > 2 || ends.All(end => end.Length == 0))
            return null;
        var first = ends[0].Length == 0 ? Years.First : ReadYear(ends[0]);
        var last = ends[^1].Length == 0 ? Years.Last : ReadYear(ends[^1]);
        if (first is not { } from || last is not { } until)
            return null;
        var (low, high) = (Math.Max(Years.First, Math.Min(from, until)), Math.Min(Years.Last, Math.Max(from, until)));
        return new HasFacet(SearchFacet.Year, [.. Enumerable.Range(low, Math.Max(0, high - low + 1)).Select(year => year.ToString(CultureInfo.InvariantCulture))]);
    }

    private static int? ReadYear(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && text.Length == 4 ? year : null;

    private static HasFacet? ReadKind(string text) => KindNames.Find(text) is { } kind ? new HasFacet(SearchFacet.Kind, [kind]) : null;

    private static HasFacet? ReadLanguage(string text) => text.ToLowerInvariant() switch
    {
        "en" or "en-us" => new HasFacet(SearchFacet.Language, ["en-US"]),
        "zh" or "zh-cn" => new HasFacet(SearchFacet.Language, ["zh-CN"]),
        _ => null,
    };

    /// <summary>
    /// The records that have all these words in one of their names; with none, nothing is found. With an asterisk the last word may go
    /// on, and so may a single character of Chinese.
    /// </summary>
    private static HasFacet ReadAuthority(SearchFacet facet, QueryChunk chunk, AuthorityDirectory authorities) =>
        new(facet, [.. authorities.Match(RecordFacets.KindOf(facet)!, chunk.Text, chunk.IsPrefix).Select(authority => FacetSchema.ToName(authority.Key))]);
}
