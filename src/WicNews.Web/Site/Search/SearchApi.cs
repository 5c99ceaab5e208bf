using System.Text.Json;
using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Search;

/// <summary>Search for programs: <c>/api/search</c> and <c>/api/suggest</c>.</summary>
public static class SearchApi
{
    /// <summary>The name of the API's description.</summary>
    public const string Document = "search";

    private const string CacheControl = "public, max-age=10";
    private const int Thumbnail = 640;
    private static readonly string Lang = SearchParameters.NameOf(SearchFacet.Language);

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void MapSearchApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").AllowAnonymous().WithGroupName(Document).WithTags("Search").RequireRateLimiting(SearchRate.Policy)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapGet("/search", AnswerAsync).WithName("Search").WithSummary("Finds stories, people, organisations, topics, series, editions and pictures.")
            .Produces<SearchAnswer>().ProducesValidationProblem().AddOpenApiOperationTransformer(SearchDescription.DescribeSearchAsync);
        api.MapGet("/suggest", SuggestAsync).WithName("Suggest").WithSummary("Completes what is being typed with headlines and names.")
            .Produces<SuggestAnswer[]>().ProducesValidationProblem().AddOpenApiOperationTransformer(SearchDescription.DescribeSuggestAsync);
    }

    private static async Task AnswerAsync(HttpContext context, SiteSources sources)
    {
        var (request, errors) = SearchRequestReader.Read(context.Request.Query);
        if (errors.Count > 0)
        {
            await Results.ValidationProblem(errors.ToDictionary(), title: "The search could not be understood.").ExecuteAsync(context);
            return;
        }
        var directory = sources.Index.Authorities;
        var result = sources.Index.Search(request.ToQuery(directory, [.. SearchParameters.Facets.Select(known => known.Facet)]));
        var facets = SearchParameters.Facets.ToDictionary(known => known.Name, known => Counts(result.Facets[known.Facet], known.Facet, directory));
        await WriteAsync(context, new SearchAnswer(
            result.Total, request.Page, request.Size, [.. result.Hits.Select(hit => ToItem(hit, sources))], facets,
            result.Correction is { } correction ? new SearchAnswerCorrection(correction.Text, correction.Total) : null,
            [.. result.Expansions.Select(expansion => new SearchAnswerExpansion(expansion.Name, expansion.AlsoKnownAs))],
            result.LeftOut, result.IsPartial));
    }

    private static async Task SuggestAsync(HttpContext context, SiteSources sources)
    {
        var typed = context.Request.Query[Lang].ToString();
        var language = SearchParameters.LanguageOf(typed);
        if (typed.Length > 0 && language is null)
        {
            await Results.ValidationProblem(new Dictionary<string, string[]> { [Lang] = ["It is en or zh."] }, title: "What was asked could not be understood.").ExecuteAsync(context);
            return;
        }
        var found = sources.Index.Suggest(new SuggestQuery(context.Request.Query[SearchParameters.Text].ToString(), language));
        await WriteAsync(context, found.Select(suggestion => new SuggestAnswer(suggestion.Text, suggestion.Kind, suggestion.Url, suggestion.Culture[..2])).ToArray());
    }

    private static SearchAnswerItem ToItem(SearchHit hit, SiteSources sources) => new(
        hit.Key, hit.Url, hit.Title, hit.Kind, hit.Year, hit.Date, hit.Culture[..2],
        [.. hit.Highlights.Select(highlight => new SearchAnswerHighlight(highlight.Field, highlight.Html))],
        hit.Picture is { } key && sources.PictureReader.Read(key, hit.Culture) is { } picture ? sources.Pictures.Address(picture, Thumbnail, PictureShape.Standard) : null);

    private static IReadOnlyList<SearchAnswerCount> Counts(IReadOnlyList<FacetValue> values, SearchFacet facet, Core.Search.Authorities.AuthorityDirectory directory) =>
        [.. values.Select(value => new SearchAnswerCount(
            SearchParameters.ValueInAddress(facet, value.Value), value.Count,
            value.Key is { } key ? directory.Find(key)?.NameIn(Cultures.English) : null))];

    private static Task WriteAsync<T>(HttpContext context, T answer) =>
        StoredAnswer.Of(StatusCodes.Status200OK, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(answer, Format), CacheControl).WriteAsync(context);
}
