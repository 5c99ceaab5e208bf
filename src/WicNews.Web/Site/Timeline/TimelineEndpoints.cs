using WicNews.Core.Content;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Errors;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Timeline;

/// <summary>The timeline, and what was filed on a day of any year.</summary>
public static class TimelineEndpoints
{
    public static void MapTimeline(this IEndpointRouteBuilder routes)
    {
        foreach (var language in SiteLanguage.All)
        {
            routes.MapPage(language, "/timeline/", (page, renderer) => renderer.RenderAsync<TimelinePage, TimelineModel>(page, TimelineModel.Build(page)));
            routes.MapRead(language.Prefix + "/on-this-day/{day:regex(^\\d{{2}}-\\d{{2}}$)?}", (HttpContext context, string? day, PageFactory pages, PageRenderer renderer, PageCache cache) =>
                AnswerAsync(context, language, day, (pages, renderer, cache)));
        }
    }

    private static async Task AnswerAsync(HttpContext context, SiteLanguage language, string? typed, (PageFactory Pages, PageRenderer Renderer, PageCache Cache) parts)
    {
        var today = parts.Pages.Sources.Clock.GetUtcNow().WuzhenDay();
        var day = typed is null ? DayModel.InLeapYear(today.Month, today.Day) : Read(typed);
        var route = typed is null ? "/on-this-day/" : $"/on-this-day/{typed}/";
        if (day is not { } known)
        {
            var page = parts.Pages.Open(context, language, route);
            var made = await parts.Renderer.RenderMissingAsync(page, MissingModel.Build(page, isGone: false));
            await made.Answer.WriteAsync(context);
            return;
        }
        if (!context.Request.Path.Value!.EndsWith('/'))
        {
            await StoredAnswer.Redirect(language.Prefix + route).WriteAsync(context);
            return;
        }
        // The day is part of the key: at midnight in Wuzhen "today" is another page.
        var answer = await parts.Cache.GetAsync($"{parts.Pages.BaseAddress(context)}|{language.Tag}|{route}|{known:MMdd}", () =>
        {
            var page = parts.Pages.Open(context, language, route);
            return parts.Renderer.RenderAsync<DayPage, DayModel>(page, DayModel.Build(page, known, typed is null));
        });
        await answer.WriteAsync(context);
    }

    private static DateOnly? Read(string typed)
    {
        var month = int.Parse(typed[..2], System.Globalization.CultureInfo.InvariantCulture);
        var day = int.Parse(typed[3..], System.Globalization.CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(DayModel.InLeapYear(1, 1).Year, month) ? DayModel.InLeapYear(month, day) : null;
    }
}
