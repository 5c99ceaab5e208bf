using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace WicNews.Cms.PublishedCache;

/// <summary>Registers published content and media, and what Umbraco's code reads them through.</summary>
public static class PublishedCacheComposition
{
    public static IUmbracoBuilder AddPublishedCache(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddUnique<IVariationContextAccessor, HybridVariationContextAccessor>();
        services.AddUnique<IPropertyRenderingContextAccessor, HybridPropertyRenderingContextAccessor>();
        services.AddSingleton<Generation>();
        services.AddSingleton<PublishedSurroundings>();
        services.AddSingleton<SnapshotReader>();
        services.AddCaches();
        services.AddUnique<IDefaultCultureAccessor, DefaultLanguage>();
        services.AddSingleton<DomainCache>();
        services.AddUnique<IDomainCache>(provider => provider.GetRequiredService<DomainCache>());
        services.AddUnique<IDomainCacheService>(provider => provider.GetRequiredService<DomainCache>());
        services.AddUnique<ICacheManager, CacheManager>();
        services.TryAddSingleton<IRequestPreviewService, NotPreviewing>();
        services.AddUnique<IUmbracoContext, ReadingContext>();
        services.AddSingleton<ReadingContextAccessor>();
        services.AddUnique<IUmbracoContextAccessor>(provider => provider.GetRequiredService<ReadingContextAccessor>());
        services.AddUnique<IUmbracoContextFactory>(provider => provider.GetRequiredService<ReadingContextAccessor>());
        return builder;
    }

    private static void AddCaches(this IServiceCollection services)
    {
        services.AddUnique<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddSingleton<PublishedTypes>();
        services.AddUnique<IPublishedContentTypeCache>(provider => provider.GetRequiredService<PublishedTypes>());
        services.AddSingleton<PublishedDocuments>();
        services.AddUnique<IDocumentCacheService>(provider => provider.GetRequiredService<PublishedDocuments>());
        services.AddUnique<IPublishedContentCache, PublishedContentCache>();
        services.AddSingleton<PublishedMedia>();
        services.AddUnique<IMediaCacheService>(provider => provider.GetRequiredService<PublishedMedia>());
        services.AddUnique<IPublishedMediaCache, PublishedMediaCache>();
        services.AddSingleton<NoElements>();
        services.AddUnique<IElementCacheService>(provider => provider.GetRequiredService<NoElements>());
        services.AddUnique<IPublishedElementCache>(provider => provider.GetRequiredService<NoElements>());
        services.AddUnique<IPublishedMemberCache, NoMembers>();
        services.AddSingleton<CacheReload>();
        services.AddSingleton<CacheRebuild>();
    }
}
