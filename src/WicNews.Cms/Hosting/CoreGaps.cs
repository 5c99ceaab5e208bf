using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Install;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;
using WicNews.Cms.Hosting.Notifications;
using WicNews.Cms.Persistence.Settings;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace WicNews.Cms.Hosting;

/// <summary>What Core ships, or asks for, and does not register itself.</summary>
internal static class CoreGaps
{
    public static IUmbracoBuilder AddCoreGaps(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddMemoryCache();
        services.AddHttpContextAccessor();
        services.AddSingleton(builder.TypeLoader);
        services.AddSingleton<IRuntimeState, RunningState>();
        services.AddUnique<IHostingEnvironment, CmsHostingEnvironment>();
        services.AddUnique<IServerRoleAccessor, SingleServerRoleAccessor>();
        services.AddUnique<IServerMessenger, DirectMessenger>();
        services.AddSingleton<IRequestAccessor, RequestAccessor>();
        services.AddSingleton<ICookieManager, Cookies>();
        services.AddSingleton<IReservedFieldNamesService, ReservedFieldNames>();
        AddShippedServices(services);
        AddFiles(services);
        AddRefusals(services);
        return builder;
    }

    private static void AddShippedServices(IServiceCollection services)
    {
        services.AddUnique<IIdKeyMap, IdKeyMap>();
        services.AddUnique<IAuditService, AuditService>();
        services.AddUnique<IAuditEntryService, AuditEntryService>();
        services.AddUnique<IDataTypeService, DataTypeService>();
        services.AddUnique<IPublishedModelFactory, NoopPublishedModelFactory>();
        services.AddUnique<IPublishedValueFallback>(provider => new PublishedValueFallback(
            ServiceContext.CreatePartial(languageService: provider.GetRequiredService<ILanguageService>()),
            provider.GetRequiredService<IVariationContextAccessor>(),
            provider.GetRequiredService<IPropertyRenderingContextAccessor>()));
        services.AddSingleton<IShortStringHelper>(provider =>
            new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(provider.GetRequiredService<IOptionsMonitor<RequestHandlerSettings>>().CurrentValue)));
        services.TryAddTransient<IUrlAssembler, DefaultUrlAssembler>();
        services.TryAddSingleton<IImageUrlGenerator, NoopImageUrlGenerator>();
        services.AddSingleton<INodeCountService, NodeCounts>();
        services.AddSingleton(provider => new Lazy<LocalizedTextServiceFileSources>(() => EmbeddedTexts(provider)));
    }

    // The server's messages, in the languages that Core brings with it.
    private static LocalizedTextServiceFileSources EmbeddedTexts(IServiceProvider provider) => new(
        provider.GetRequiredService<ILogger<LocalizedTextServiceFileSources>>(),
        provider.GetRequiredService<Umbraco.Cms.Core.Cache.AppCaches>(),
        new DirectoryInfo(provider.GetRequiredService<DataDirectory>().Folder("lang")),
        [],
        new EmbeddedFileProvider(typeof(IUmbracoBuilder).Assembly, "Umbraco.Cms.Core.EmbeddedResources.Lang").GetDirectoryContents(string.Empty));

    private static void AddFiles(IServiceCollection services)
    {
        services.AddSingleton<FileSystems>();
        services.TryAddSingleton<IMediaPathScheme, UniqueMediaPathScheme>();
        services.TryAddSingleton(provider => new MediaFileManager(
            new PhysicalFileSystem(
                provider.GetRequiredService<IIOHelper>(),
                provider.GetRequiredService<IHostingEnvironment>(),
                provider.GetRequiredService<ILogger<PhysicalFileSystem>>(),
                provider.GetRequiredService<DataDirectory>().Folder("media"),
                "/media"),
            provider.GetRequiredService<IMediaPathScheme>(),
            provider.GetRequiredService<ILogger<MediaFileManager>>(),
            provider.GetRequiredService<IShortStringHelper>(),
            provider,
            new Lazy<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>(provider.GetRequiredService<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>)));
    }

    // What this site does not have: a library of elements, packages, Umbraco's installer, its logs' settings, several app domains.
    private static void AddRefusals(IServiceCollection services) => services
        .AddSingleton(_ => NoElements.Create())
        .AddRefused<IElementVersionRepository>()
        .AddRefused<IContentLastChanceFinder>()
        .AddRefused<IConfigManipulator>()
        .AddRefused<ICronTabParser>()
        .AddRefused<IFilePermissionHelper>()
        .AddRefused<ILoggingConfiguration>()
        .AddRefused<IPackagingService>()
        .AddRefused<IMainDomLock>()
        .AddRefused<IMainDom>();
}
