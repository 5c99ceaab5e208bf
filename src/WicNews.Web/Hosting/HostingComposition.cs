using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using WicNews.Cms.Imaging.Colours;
using WicNews.Cms.Imaging.Metadata;
using WicNews.Cms.Imaging.Rights;
using WicNews.Cms.Schedules;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Hosting.Readers;

namespace WicNews.Web.Hosting;

/// <summary>Options, page cache and health of the host.</summary>
public static class HostingComposition
{
    private const string Readiness = "ready";

    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<WicNewsOptions>().BindConfiguration(WicNewsOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.WebSubHub is null || options.PublicUrl is not null, "WicNews:WebSubHub needs WicNews:PublicUrl: the hub must know where the feeds are.")
            .Validate(TrustedProxies.AreRead, TrustedProxies.Rule)
            .ValidateOnStart();
        builder.Services.Configure<PhotoMetadataOptions>(PhotoFields.Name);
        builder.Services.Configure<PictureRightsOptions>(options => (options.PropertyAlias, options.TimeZone) = ("rightsExpire", "Asia/Shanghai"));
        builder.Services.Configure<PictureColourOptions>(options => options.PropertyAlias = "dominantColour");
        builder.Services.AddSingleton<IEarliestRelease, EmbargoedRelease>();
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<PageCache>();
        builder.Services.AddSingleton<IFirstPublications, FirstPublications>();
        builder.Services.AddSingleton<IPictureRights, PictureRights>();
        builder.Services.AddReadersData();
        builder.Services.AddHealthChecks().AddCheck<SiteHealth>("site", tags: [Readiness]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        return builder;
    }

    /// <summary>Live: the process answers. Ready: readers get pages.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Readiness), ResponseWriter = HealthText.WriteAsync }).AllowAnonymous();
    }
}
