using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core.Web;

namespace WicNews.Cms.Hosting;

/// <summary>The current request, for Core's code that knows nothing of HTTP.</summary>
internal sealed class RequestAccessor(IHttpContextAccessor contexts) : IRequestAccessor
{
    public string? GetRequestValue(string name) =>
        contexts.HttpContext?.Request is { HasFormContentType: true } request && request.Form.TryGetValue(name, out var value) ? value.ToString() : GetQueryStringValue(name);

    public string? GetQueryStringValue(string name) =>
        contexts.HttpContext?.Request.Query.TryGetValue(name, out var value) == true ? value.ToString() : null;

    public Uri? GetRequestUrl() => contexts.HttpContext?.Request is { } request ? new Uri(request.GetEncodedUrl()) : null;
}
