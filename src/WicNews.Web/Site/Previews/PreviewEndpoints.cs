namespace WicNews.Web.Site.Previews;

/// <summary>Previews at the address that Umbraco's preview window asks for: the document's id at the site's root.</summary>
public static class PreviewEndpoints
{
    public static IServiceCollection AddSitePreviews(this IServiceCollection services) => services.AddSingleton<PreviewPages>();

    public static void MapSitePreviews(this IEndpointRouteBuilder site) =>
        site.MapGet("/{key:guid}", (Guid key, HttpContext context, PreviewPages previews) => previews.AnswerAsync(context, key));
}
