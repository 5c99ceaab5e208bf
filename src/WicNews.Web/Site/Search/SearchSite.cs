using WicNews.Cms;
using WicNews.Cms.Indexes;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Search;

/// <summary>Search on this site: what it needs, and where it answers.</summary>
public static class SearchSite
{
    public static WebApplicationBuilder AddSiteSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(provider => new SearchOptions(provider.GetRequiredService<DataDirectory>().Folder("search")));
        builder.Services.AddSingleton<IPublishedChanges, RecordedChanges>();
        builder.Services.AddSingleton<IManagedIndex, SiteIndex>();
        builder.Services.AddHealthChecks().AddCheck<SearchHealth>("search", tags: ["ready"]);
        builder.Services.AddSearchRate();
        builder.Services.AddOpenApi(SearchApi.Document, options => options.ShouldInclude = description => description.GroupName == SearchApi.Document);
        return builder;
    }

    public static WebApplication MapSiteSearch(this WebApplication app)
    {
        app.UseRateLimiter();
        app.MapSearchApi();
        app.MapSearchPages();
        app.MapOpenApi("/api/openapi/{documentName:regex(^search$)}.json").AllowAnonymous();
        return app;
    }
}
