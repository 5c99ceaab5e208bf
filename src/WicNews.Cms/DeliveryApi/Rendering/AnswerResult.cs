using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WicNews.Cms.DeliveryApi.Rendering;

/// <summary>Sends an answer, or 304 to a client that has it already.</summary>
internal sealed class AnswerResult(Answer answer, string culture, bool isPublic) : IResult
{
    // Everything that an answer depends on besides its address.
    private const string Varies = "Accept-Language, Accept-Segment, Api-Key, Preview, Start-Item";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.Headers.Vary = Varies;
        response.Headers.ContentLanguage = culture;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = isPublic ? "public, no-cache" : "private, no-store";
        if (isPublic)
        {
            response.Headers.ETag = answer.Tag;
            if (Matches(httpContext.Request.Headers.IfNoneMatch.ToString()))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, httpContext.RequestAborted);
    }

    private bool Matches(string header) =>
        EntityTagHeaderValue.TryParseList([header], out IList<EntityTagHeaderValue>? tags)
        && tags.Any(tag => tag.Tag == "*" || tag.Tag == answer.Tag);
}
