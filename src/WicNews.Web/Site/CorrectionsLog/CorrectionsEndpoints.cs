using WicNews.Web.Site.Errors;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.CorrectionsLog;

/// <summary><c>/corrections/</c>.</summary>
public static class CorrectionsEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        foreach (var language in SiteLanguage.All)
            routes.MapPages(language, "/corrections/", (page, renderer, number) =>
            {
                var model = CorrectionsModel.Build(page, number);
                return model.List.IsThere
                    ? renderer.RenderAsync<CorrectionsPage, CorrectionsModel>(page, model)
                    : renderer.RenderMissingAsync(page, MissingModel.OfNoWords(page, isGone: false));
            });
    }
}
