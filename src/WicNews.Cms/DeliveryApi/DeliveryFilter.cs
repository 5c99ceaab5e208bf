using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Cms.DeliveryApi.Access;
using WicNews.Cms.DeliveryApi.Expansion;
using WicNews.Cms.DeliveryApi.Rendering;
using WicNews.Cms.DeliveryApi.Requests;

namespace WicNews.Cms.DeliveryApi;

/// <summary>What every Delivery API request goes through: the gate, its culture, its wishes, the kept answers.</summary>
internal sealed class DeliveryFilter(
    DeliveryGate gate,
    IRequestCultureService cultures,
    IVariationContextAccessor variations,
    RequestStartItem startItem,
    DeliveryRequest request,
    AnswerCache answers)
{
    private static readonly string[] Arguments = ["id", "fetch", "filter", "sort", "skip", "take", "fields", "expand"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, bool media)
    {
        HttpContext http = context.HttpContext;
        if ((media ? gate.ForMedia() : gate).Refuse(http) is { } refusal)
            return refusal;
        string culture = cultures.GetRequestedCulture() ?? string.Empty;
        string segment = http.Request.Headers[DeliveryRequest.SegmentHeader].ToString();
        variations.VariationContext = new VariationContext(culture, segment);
        bool isPublic = !request.IsPreview && !http.Request.Headers.ContainsKey(DeliveryAccess.KeyHeader);
        long present = answers.Present;
        string key = isPublic ? Key(http.Request, culture, segment) : string.Empty;
        if (isPublic && answers.Find(key, present) is { } kept)
            return new AnswerResult(kept, culture, isPublic);
        // Otherwise a mistyped one would show the content of all roots. What is kept was made for one that is there.
        if (!media && startItem.IsUnknown)
            return TypedResults.Problem(title: "The Start-Item could not be found", statusCode: StatusCodes.Status404NotFound);
        // What is kept costs nothing; only what has to be made counts.
        if (gate.RefuseMore(http) is { } tooOften)
            return tooOften;
        object? result = await RenderAsync(context, next);
        if (result is null or IResult)
            return result;
        Answer answer = result as Answer ?? Answer.Render(result, present);
        if (isPublic)
            answers.Keep(key, answer);
        return new AnswerResult(answer, culture, isPublic);
    }

    private async ValueTask<object?> RenderAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        var expansion = (RequestedExpansion)http.RequestServices.GetService(typeof(RequestedExpansion))!;
        try
        {
            expansion.Ask(
                PropertyTree.Parse(http.Request.Query["expand"], "expand"),
                PropertyTree.Parse(http.Request.Query["fields"], "fields"));
            return await next(context);
        }
        catch (BadArgumentException bad)
        {
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { [bad.Argument] = [bad.Reason] },
                title: $"The argument \"{bad.Argument}\" cannot be used");
        }
        finally
        {
            gate.Charge(http, expansion.Items);
        }
    }

    // Only what is understood counts, so nobody can fill the cache with made-up arguments or other people's headers. Segments are as the
    // client names them, known or not: against made-up ones stand the cache's size and the rate of requests. Every part has its length
    // before it: a value may contain anything, and one is never taken for two.
    private static string Key(HttpRequest request, string culture, string segment)
    {
        var key = new StringBuilder();
        Append(key, request.Path.Value);
        Append(key, culture);
        Append(key, segment);
        Append(key, request.Headers[RequestStartItem.Header]);
        foreach (string name in Arguments)
        {
            StringValues values = request.Query[name];
            key.Append(values.Count).Append(' ');
            foreach (string? value in values)
                Append(key, value);
        }
        return key.ToString();
    }

    private static void Append(StringBuilder key, string? part) => key.Append(part?.Length ?? 0).Append(':').Append(part);
}
