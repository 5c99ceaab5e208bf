using Microsoft.AspNetCore.Http;

namespace WicNews.Cms.Security.Requests;

/// <summary>Whether an origin is the site's own.</summary>
internal static class SameOrigin
{
    public static bool Is(HttpRequest request, string origin, Uri? backOfficeHost)
    {
        var own = request.Host.ToUriComponent();
        // A proxy may end TLS before us, and then the browser's https is our http; the other way round is never right.
        return Equal(origin, $"{request.Scheme}://{own}")
            || Equal(origin, $"https://{own}")
            || (backOfficeHost is not null && Equal(origin, backOfficeHost.GetLeftPart(UriPartial.Authority)));
    }

    private static bool Equal(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
