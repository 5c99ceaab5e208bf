using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WicNews.Cms;
using WicNews.Cms.Imaging.Rights;
using WicNews.Core;
using WicNews.Web.Hosting;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site;
using WicNews.Web.Site.Search;
using WicNews.Web.Tests.Support;

namespace WicNews.Benchmarks.Site;

/// <summary>The whole site with its sample content, in this process, as Program.cs puts it together.</summary>
internal static class SiteHost
{
    /// <summary>Starts the site and waits until readers get whole pages.</summary>
    /// <param name="address">Where it listens, such as <c>http://127.0.0.1:5160</c>.</param>
    /// <param name="folder">Its data.</param>
    /// <param name="keepsPages">False to have every page made for every request.</param>
    public static async Task<WebApplication> StartAsync(string address, string folder, bool keepsPages = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production", ApplicationName = "WicNews.Web", ContentRootPath = Path.Combine(Root(), "src", "WicNews.Web"),
        });
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Error);
        builder.Configuration.AddInMemoryCollection(
        [
            new(DataDirectory.Key, folder), new("urls", address), new("WicNews:SampleContent", "true"), new("WicNews:DeliveriesPerMinute", "600000"),
            new("Umbraco:CMS:Unattended:UnattendedUserName", "Administrator"), new("Umbraco:CMS:Unattended:UnattendedUserEmail", "administrator@wicnews.example"),
            new("Umbraco:CMS:Unattended:UnattendedUserPassword", "Boats-under-9-bridges"),
        ]);
        builder.AddWicCms(typeof(NewsComposer).Assembly, typeof(SiteComposition).Assembly);
        builder.AddHosting();
        builder.Services.AddSite();
        builder.AddSiteSearch();
        if (!keepsPages)
            // No page fits into one byte.
            builder.Services.AddSingleton(services => new PageCache(Options.Create(new WicNewsOptions { PageCacheBytes = 1 }), services.GetRequiredService<MediaOnShow>()));
        var app = builder.Build();
        app.UseSiteErrors();
        app.UseSiteHeaders();
        app.UseKeptPages();
        app.MapWicCms();
        app.MapHealth();
        app.MapSiteSearch();
        app.MapSite();
        await app.StartAsync();
        await Readiness.WaitAsync(new Uri(address));
        return app;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WicNews.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run from within the repository.");
    }
}
