using WicNews.Core.Stories;
using WicNews.Web.Site.Cards;
using WicNews.Web.Site.Comments;
using WicNews.Web.Site.Comments.Moderation;
using WicNews.Web.Site.CorrectionsLog;
using WicNews.Web.Site.Feeds;
using WicNews.Web.Site.Feeds.WebSub;
using WicNews.Web.Site.Machines;
using WicNews.Web.Site.MostReadStories;
using WicNews.Web.Site.Previews;
using WicNews.Web.Site.Sections;
using WicNews.Web.Site.SeriesPages;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Sitemaps;
using WicNews.Web.Site.Timeline;

namespace WicNews.Web.Site;

/// <summary>The reader site: what it needs, and where it answers.</summary>
public static class SiteComposition
{
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<PictureSources>();
        services.AddSingleton<SeriesParts>();
        services.AddSingleton<SectionRecords>();
        services.AddSingleton<CorrectionList>();
        services.AddSingleton<SiteSources>();
        services.AddSingleton<PageFactory>();
        services.AddSingleton<UnkeptRate>();
        services.AddSingleton<KnownHosts>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<ContentPages>();
        services.AddSingleton<FormerAddresses>();
        services.AddSingleton<IFormerMediaAddresses, FormerMediaAddresses>();
        services.AddSingleton<LanguageHosts>();
        services.AddSingleton<ContentRouter>();
        services.AddMostRead();
        services.AddComments();
        services.AddSitePreviews();
        services.AddWebSub();
        return services;
    }

    /// <summary>Sends kept pages at once. Comes before routing and signing in, which they do not need.</summary>
    public static WebApplication UseKeptPages(this WebApplication app)
    {
        // Not asked for before somebody reads: it needs the database's model, which is built meanwhile.
        Lazy<ContentRouter> router = new(app.Services.GetRequiredService<ContentRouter>);
        app.Use(async (context, next) =>
        {
            if (!await router.Value.TryAnswerKeptAsync(context))
                await next(context);
        });
        app.UseRouting();
        return app;
    }

    public static WebApplication MapSite(this WebApplication app)
    {
        var site = app.MapGroup("").ExcludeFromDescription().AllowAnonymous();
        site.MapFeeds();
        site.MapTimeline();
        site.MapCorrections();
        site.MapCards();
        site.MapComments();
        app.MapModeration();
        site.MapSitemaps();
        site.MapMachines();
        site.MapSitePreviews();
        foreach (var address in SiteAssets.AtTheRoot.Prepend("site/{file}"))
            site.MapRead("/" + address, (HttpContext context, SiteAssets assets) => assets.Find(context.Request.Path.Value!) is { } asset
                ? asset.WriteAsync(context)
                : Results.NotFound().ExecuteAsync(context));
        site.MapMethods("/{**route}", ["GET", "HEAD"], (HttpContext context, ContentRouter router) => router.AnswerAsync(context)).WithOrder(1000);
        return app;
    }
}
