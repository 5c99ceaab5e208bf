using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WicNews.Web.Hosting.PageCaching;

namespace WicNews.Web.Site.Shared;

/// <summary>Renders a page's component to bytes, once, without a circuit.</summary>
public sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    /// <param name="page">The page.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="mayBeKept">As of <see cref="MadePage"/>.</param>
    /// <param name="cacheControl">What browsers and proxies are told.</param>
    public async Task<MadePage> RenderAsync<TComponent, TModel>(
        PageContext page, TModel model, int status = StatusCodes.Status200OK, bool mayBeKept = true, string cacheControl = StoredAnswer.Fresh)
        where TComponent : PageComponent<TModel>
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Page"] = page, ["Model"] = model });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(parameters)).ToHtmlString());
        html = ReadableText.Decode(html);
        var answer = StoredAnswer.Of(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Language.IsChinese ? ChineseLines.Bind(html) : html), cacheControl, page.Story);
        return new MadePage(answer, page.Shown, page.ShowsLatest, mayBeKept && page.MayBeKept);
    }
}
