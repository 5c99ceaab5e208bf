using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.CorrectionsLog;

/// <summary><c>/corrections/</c>.</summary>
public static class CorrectionsEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        foreach (var language in SiteLanguage.All)
            routes.MapPage(language, "/corrections/", (page, renderer) =>
                renderer.RenderAsync<CorrectionsPage, CorrectionsModel>(page, CorrectionsModel.Build(page, page.Corrected)));
    }
}
