using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace WicNews.Cms.Hosting;

/// <summary>What Core ships, or asks for, and does not register itself.</summary>
internal static class CoreGaps
{
    public static IUmbracoBuilder AddCoreGaps(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddMemoryCache();
        services.AddUnique<Umbraco.Cms.Core.Hosting.IHostingEnvironment, CmsHostingEnvironment>();
        services.AddUnique<IServerRoleAccessor, SingleServerRoleAccessor>();
        services.AddSingleton<FileSystems>();
        return builder;
    }
}
