using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using WicNews.Core.Search;
using WicNews.Core.Search.Queries;

namespace WicNews.Web.Site.Search;

/// <summary>Describes the parameters, which are read by hand and so unknown to the framework.</summary>
internal static class SearchDescription
{
    private static readonly IReadOnlyDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["year"] = "Summit year, such as 2023. Repeat for several.",
        ["type"] = "Kind: " + string.Join(", ", SearchKinds.All) + ". Repeat for several.",
        ["topic"] = "Last segment of the topic's address. Repeat for several.",
        ["person"] = "Last segment of the person's address. Repeat for several.",
        ["organisation"] = "Last segment of the organisation's address. Repeat for several.",
        ["series"] = "Last segment of the series' address. Repeat for several.",
        ["lang"] = "en or zh. Repeat for both.",
        ["pictures"] = "true: only what shows pictures.",
        ["video"] = "true: only what has a moving picture.",
    };

    public static Task DescribeSearchAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        List<IOpenApiParameter> parameters =
        [
            Parameter(SearchParameters.Text, "Words (all by default), \"phrases\", -without, OR, prefix*, and field:value for " + string.Join(", ", QueryFields.Names) + $"; a year is 2023 or 2019..2023. At most {SearchLimits.Terms} words and {SearchLimits.Fields} filters are read.", JsonSchemaType.String),
            .. SearchParameters.Facets.Select(known => Parameter(known.Name, Texts[known.Name], JsonSchemaType.String, isRepeatable: true)),
            Parameter(SearchParameters.From, "Filed on or after this day in Wuzhen, as 2025-11-07.", JsonSchemaType.String),
            Parameter(SearchParameters.To, "Filed on or before this day in Wuzhen.", JsonSchemaType.String),
            Parameter(SearchParameters.Sort, "relevance (default), newest or oldest.", JsonSchemaType.String),
            Parameter(SearchParameters.Page, $"The page, from 1; pages reach {SearchLimits.Depth} hits deep.", JsonSchemaType.Integer),
            Parameter(SearchParameters.Size, $"Hits a page, 1 to {SearchLimits.PageSize}; 10 by default.", JsonSchemaType.Integer),
            Parameter(SearchParameters.Exact, "Present: names are not expanded to their aliases, and small words must be found too.", JsonSchemaType.String),
        ];
        operation.Parameters = parameters;
        DescribeAnswers(operation);
        return Task.CompletedTask;
    }

    public static Task DescribeSuggestAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        List<IOpenApiParameter> parameters =
        [
            Parameter(SearchParameters.Text, "The beginning of a headline or name, or of a word in one.", JsonSchemaType.String),
            Parameter("lang", "en or zh: completions in this language come first.", JsonSchemaType.String),
        ];
        operation.Parameters = parameters;
        DescribeAnswers(operation);
        return Task.CompletedTask;
    }

    /// <summary>What every answer of the API may be besides what was asked for.</summary>
    private static void DescribeAnswers(OpenApiOperation operation)
    {
        var responses = operation.Responses ??= new OpenApiResponses();
        responses["304"] = new OpenApiResponse { Description = "The answer is the one whose ETag was sent in If-None-Match." };
        if (responses.TryGetValue("429", out var refusal) && refusal is OpenApiResponse tooMany)
            tooMany.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["Retry-After"] = new OpenApiHeader { Description = "Seconds until the client may search again.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
            };
    }

    private static OpenApiParameter Parameter(string name, string text, JsonSchemaType type, bool isRepeatable = false)
    {
        var item = new OpenApiSchema { Type = type };
        return new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = text,
            Schema = isRepeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = item } : item,
        };
    }
}
