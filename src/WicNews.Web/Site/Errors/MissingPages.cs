using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Errors;

/// <summary>Makes the page that says that there is none. It is kept nowhere: there is no end of addresses that are not there.</summary>
public static class MissingPages
{
    public static Task<MadePage> RenderMissingAsync(this PageRenderer renderer, PageContext page, MissingModel missing) =>
        renderer.RenderAsync<MissingPage, MissingModel>(page, missing, missing.Status, mayBeKept: false);
}
