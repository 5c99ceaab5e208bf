using Microsoft.Extensions.DependencyInjection;

namespace WicNews.Core.Search;

/// <summary>Puts search together.</summary>
public static class SearchComposition
{
    /// <summary>The index, empty until it is loaded or built.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SegmentIndex>();
        services.AddSingleton<ISearchIndex>(provider => provider.GetRequiredService<SegmentIndex>());
        return services;
    }
}
