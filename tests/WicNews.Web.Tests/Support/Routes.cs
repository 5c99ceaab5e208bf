using Microsoft.Extensions.DependencyInjection;
using WicNews.Core.Content;

namespace WicNews.Web.Tests.Support;

/// <summary>The documents behind addresses.</summary>
internal static class Routes
{
    /// <param name="services">The site's.</param>
    /// <param name="route">The address without the language's prefix.</param>
    /// <param name="culture">The language.</param>
    public static Guid KeyOf(this IServiceProvider services, string route, string culture = Cultures.English) =>
        services.GetRequiredService<ContentPaths>().KeyOf(route, culture)!.Value;
}
