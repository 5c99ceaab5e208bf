using Microsoft.AspNetCore.Http;

namespace WicNews.Cms.Security.Requests;

/// <summary>Gives the sign-in pages the same opener policy as the backoffice. When a session ends, the backoffice opens them in a
/// window and waits there for an answer; pages of differing policies would be cut off from one another.</summary>
internal sealed class OpenerPolicy : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
