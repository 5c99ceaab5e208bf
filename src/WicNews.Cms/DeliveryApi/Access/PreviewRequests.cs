using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Access;

/// <summary>A preview is a Delivery API request with the Preview header and the right key; anything else reads what is published.</summary>
internal sealed class PreviewRequests(IHttpContextAccessor http, IApiAccessService access) : IRequestPreviewService
{
    public const string Header = "Preview";

    public bool IsPreview() =>
        http.HttpContext is { } context
        && context.Request.Path.StartsWithSegments(DeliveryRoutes.Root)
        && IsAsked(context)
        && access.HasPreviewAccess();

    public static bool IsAsked(HttpContext context) => bool.TryParse(context.Request.Headers[Header], out bool wanted) && wanted;
}
