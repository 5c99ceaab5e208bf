using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Hosting;
using WicNews.Cms.Persistence;
using WicNews.Core.Comments;
using WicNews.Core.Reads;
using WicNews.Web.Hosting.Readers.Compiled;

namespace WicNews.Web.Hosting.Readers;

/// <summary>Where what readers leave behind is kept.</summary>
internal static class ReadersComposition
{
    public static IServiceCollection AddReadersData(this IServiceCollection services)
    {
        services.AddSingleton<IDbContextFactory<ReadersDbContext>>(provider => new LateContexts<ReadersDbContext>(
            provider.GetRequiredService<DatabaseConnection>(),
            provider,
            connection => connection.Engine == DatabaseEngine.Sqlite ? ReadersDbContextModel.Instance : null));
        services.AddSingleton<ReadersDatabase>();
        services.AddSingleton<IStartupStep, ReadersTables>();
        services.AddSingleton<IReadStore, EfReadStore>();
        services.AddSingleton<ICommentStore, EfCommentStore>();
        return services;
    }
}
