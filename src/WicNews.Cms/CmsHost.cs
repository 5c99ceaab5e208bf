using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;
using WicNews.Cms.Backoffice;
using WicNews.Cms.DeliveryApi;
using WicNews.Cms.Editing;
using WicNews.Cms.Backoffice.ServerEvents;
using WicNews.Cms.Hosting;
using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.MediaFiles;
using WicNews.Cms.Hosting.Jobs;
using WicNews.Cms.Hosting.Notifications;
using WicNews.Cms.Mail;
using WicNews.Cms.ManagementApi;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Types;
using WicNews.Cms.Previews;
using WicNews.Cms.PropertyEditors;
using WicNews.Cms.PublishedCache;
using WicNews.Cms.Schema;
using WicNews.Cms.Security;
using WicNews.Cms.Webhooks;

namespace WicNews.Cms;

/// <summary>The composition root: Umbraco's core services, and under them everything that this project brings.</summary>
public static class CmsHost
{
    private const int MinimumThreads = 64;

    /// <summary>Adds the CMS.</summary>
    /// <param name="web">The application being built.</param>
    /// <param name="application">Assemblies whose composers, property editors and the like are to be found besides this project's.</param>
    public static WebApplicationBuilder AddWicCms(this WebApplicationBuilder web, params Assembly[] application)
    {
        LetWritersWait();
        IServiceCollection services = web.Services;
        // Core registers services that this site has no use for and that could not be made; a test keeps the list of them.
        web.Host.UseDefaultServiceProvider((context, options) =>
        {
            options.ValidateScopes = context.HostingEnvironment.IsDevelopment();
            options.ValidateOnBuild = false;
        });
        services.AddSingleton(new DataDirectory(web.Configuration, web.Environment.ContentRootPath));
        IUmbracoBuilder builder = new UmbracoBuilder(
            services, web.Configuration, Types(application), NullLoggerFactory.Instance, new NoopProfiler(), Caches());
        builder
            .AddConfiguration()
            .AddCoreGaps()
            .AddNotificationPlumbing()
            .AddPersistence()
            .AddTypePersistence()
            .AddSchema()
            .AddPropertyEditors()
            .AddPublishedCache()
            .AddDeliveryApi()
            .AddImaging()
            .AddCmsSecurity()
            .AddMail()
            .AddServerEvents()
            .AddReviewHandlers()
            .AddScheduleHandlers()
            .AddWebhooks()
            .AddPreviews()
            .AddComposers()
            .Build();
        services.AddSingleton<LateEndpoints>();
        services.AddTransient<IStartupFilter, LateEndpoints.Filter>();
        services.AddManagementApi();
        services.AddEditing();
        services.AddBackoffice();
        services.AddSingleton<IStartupStep, FirstLanguage>();
        services.AddSingleton<IStartupStep, CachesStart>();
        services.AddSingleton<RunningMark>();
        services.AddSingleton<IStartupStep, UnfinishedAddresses>();
        services.AddHostedService<CmsStart>();
        services.AddHostedService<AfterStart>();
        services.AddJobs();
        return web;
    }

    /// <summary>Maps what the CMS answers over HTTP.</summary>
    public static WebApplication MapWicCms(this WebApplication app)
    {
        // Before signing in is looked at: only then does it see that a request is for a web socket.
        app.UseWebSockets();
        app.UseEmptyQueryValuesAsAbsent();
        app.UseCmsSecurity();
        app.MapMedia();
        LateEndpoints late = app.Services.GetRequiredService<LateEndpoints>();
        late.Add(routes => routes.MapCmsSecurity());
        late.Add(routes => routes.MapManagementApi());
        late.Add(routes => routes.MapEditing());
        late.Add(routes => routes.MapDeliveryApi());
        late.Add(routes => routes.MapServerEvents());
        late.Add(routes => routes.MapPreviews());
        late.Add(routes => routes.MapBackoffice());
        ((IEndpointRouteBuilder)app).DataSources.Add(late);
        return app;
    }

    // Core's services are synchronous: writers wait for their turn on the pool's threads, which must be enough for a newsroom at once.
    private static void LetWritersWait()
    {
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(Math.Max(workers, MinimumThreads), ports);
    }

    private static TypeLoader Types(Assembly[] application)
    {
        Assembly[] scanned = [typeof(IUmbracoBuilder).Assembly, typeof(CmsHost).Assembly, .. application];
        TypeFinder finder = new(NullLogger<TypeFinder>.Instance, new KnownAssemblies(scanned), null);
        return new TypeLoader(new MetadataTypeFinder(finder, scanned), NullLogger<TypeLoader>.Instance, scanned);
    }

    // No per-request cache: Core falls back to the flow of control, which background work has too.
    private static AppCaches Caches() => AppCaches.Create(NoAppCache.Instance);

    private sealed class KnownAssemblies(Assembly[] assemblies) : IAssemblyProvider
    {
        public IEnumerable<Assembly> Assemblies => assemblies;
    }
}
