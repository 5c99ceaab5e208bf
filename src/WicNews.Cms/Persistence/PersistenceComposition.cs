using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence.Scoping;

namespace WicNews.Cms.Persistence;

/// <summary>Registers the database, the scopes and the repositories for content.</summary>
public static class PersistenceComposition
{
    public static IUmbracoBuilder AddPersistence(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DatabaseConnection>();
        services.AddPooledDbContextFactory<CmsDbContext>((provider, options) => provider.GetRequiredService<DatabaseConnection>().Configure(options));
        services.AddSingleton<DatabaseSchema>();
        services.AddSingleton<WriterGate>();
        services.AddSingleton<EfScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(provider => provider.GetRequiredService<EfScopeProvider>());
        services.AddSingleton<AmbientDatabase>();
        return builder;
    }
}
