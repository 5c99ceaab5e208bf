using System.Globalization;
using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Authorities;
using WicNews.Core.Search.Facets;

namespace WicNews.Core.Search.Queries;

/// <summary>Reads chunks with a field before them.</summary>
internal static class FieldReader
{
    private static readonly (int First, int Last) Years = (1900, 2199);

    /// <summary>The text field of that name, or null.</summary>
    public static TextField? TextFieldOf(string field) => field switch
    {
        "headline" or "title" => TextField.Title,
        "byline" => TextField.Byline,
        "caption" => TextField.Caption,
        "standfirst" => TextField.Standfirst,
        _ => null,
    };

    /// <summary>A filter by value, or null when the field is none, or the value makes no sense for it.</summary>
    public static HasFacet? Read(QueryChunk chunk, AuthorityDirectory authorities) => chunk.Field switch
    {
        "year" => ReadYears(chunk.Text),
        "type" => ReadKind(chunk.Text),
        "lang" => ReadLanguage(chunk.Text),
        "person" => ReadAuthority(SearchFacet.Person, chunk.Text, authorities),
        "organisation" or "organization" => ReadAuthority(SearchFacet.Organisation, chunk.Text, authorities),
        "topic" => ReadAuthority(SearchFacet.Topic, chunk.Text, authorities),
        "series" => ReadAuthority(SearchFacet.Series, chunk.Text, authorities),
        _ => null,
    };

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

    /// <summary>The records that have all these words in one of their names; with none, nothing is found.</summary>
    private static HasFacet ReadAuthority(SearchFacet facet, string text, AuthorityDirectory authorities) =>
        new(facet, [.. authorities.Match(FacetSchema.AuthorityKindOf(facet)!, text).Select(authority => FacetSchema.ToName(authority.Key))]);
}
